import { type Reason, reason } from '@/lib/platform/refused'

const accepted = '只接受 PDF、JPG、PNG、Word（.docx）和 Excel（.xlsx）文件'

export const Unknown = reason('unknown-content', `无法识别文件的内容。${accepted}，请转换格式后再上传。`)
export const Executable = reason('executable', `这是程序或脚本文件，不能上传。${accepted}。`)
export const WebPage = reason('web-page', '这是网页文件，不能上传。请在浏览器中打印为 PDF 后再上传。')
export const Archive = reason('archive', `这是压缩包或其他打包文件，不能上传。${accepted}，请解压后逐个上传。`)
export const OtherPicture = reason('other-picture', '这种图片格式不能上传。请另存为 JPG 或 PNG 后再上传。')
export const OldOffice = reason(
  'old-office',
  '这是旧版 Office 或 WPS 格式（如 .doc、.xls、.wps、.et）。请另存为 .docx 或 .xlsx 后再上传。',
)
export const OtherOffice = reason(
  'other-office',
  `这种 Office 文件不能上传（如演示文稿、模板）。${accepted}，请导出为 PDF。`,
)
export const EncryptedOffice = reason('encrypted-office', '文件设有打开密码，审核人无法打开。请去掉密码后再上传。')
export const Macros = reason(
  'macros',
  '文件含有宏、ActiveX 控件或其他可运行的内容，不能上传。请另存为不含宏的 .docx 或 .xlsx。',
)
export const RunnablePdf = reason(
  'runnable-pdf',
  'PDF 含有脚本或启动程序的动作，不能上传。请打开后用“打印为 PDF”另存一份再上传。',
)
export const Oversized = reason('oversized-content', '文件展开后过大，可能无法打开。请拆分或压缩其中的图片后再上传。')

export const damaged = (what: string): Reason =>
  reason('damaged', `${what}不完整或已损坏。请在本机打开核对，重新保存后再上传。`)

export const twofold = (what: string): Reason =>
  reason('twofold', `${what}中夹带了另一种文件的内容（如动态照片的视频）。请用软件打开后另存为新文件，再上传。`)
