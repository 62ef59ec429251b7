/** Why a file cannot be read as the form: one sentence for the person who chose it. */
export const unreadable = {
  large: '文件超过20 MB，无法导入，请压缩其中的图片后重试。',
  binaryDoc: '这是旧版 Word 文件（.doc）或加了密码的文件，请用 Word 或 WPS 打开后另存为不加密的 .docx 再导入。',
  notWord: '这不是 Word 文件（.docx），请选择按模板填写的 .docx 文件。',
  broken: '文件不完整或已损坏，无法读取，请重新保存或重新上传。',
  macros: '文件中含有宏，出于安全考虑不予导入，请另存为不含宏的 .docx 再导入。',
  bomb: '文件解压后的内容过大，不是正常的 Word 文件，无法导入。',
  hostile: '文件中含有不安全的内容（外部实体），不是正常的 Word 文件，无法导入。',
  complex: '文件的结构过于复杂，无法导入，请将内容复制到空白模板后重试。',
} as const

export type UnreadableReason = keyof typeof unreadable

/** Thrown while reading, turned into its sentence by `readWordFile`. */
export class UnreadableWord extends Error {
  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options)
  }
}
