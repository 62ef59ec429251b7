import type { FileKind, FilePurpose } from '@/lib/platform/prisma/enums'

export const acceptedKinds: Record<FilePurpose, readonly FileKind[]> = {
  EVIDENCE: ['PDF', 'JPG', 'PNG', 'DOCX', 'XLSX'],
  PICTURE: ['JPG', 'PNG'],
}

export const kindLabels: Record<FileKind, string> = {
  PDF: 'PDF',
  JPG: 'JPG 图片',
  PNG: 'PNG 图片',
  DOCX: 'Word 文档',
  XLSX: 'Excel 表格',
}

/** File name endings of each kind, the first is given to names that have none of them. */
export const kindEndings: Record<FileKind, readonly string[]> = {
  PDF: ['.pdf'],
  JPG: ['.jpg', '.jpeg'],
  PNG: ['.png'],
  DOCX: ['.docx'],
  XLSX: ['.xlsx'],
}

/** For the `accept` of a file input: what the picker offers; what is taken is decided by the content. */
export const acceptedEndings = (purpose: FilePurpose) =>
  acceptedKinds[purpose].flatMap((kind) => kindEndings[kind]).join(',')
