import { z } from 'zod'
import type { FileKind, FilePurpose } from '@/lib/platform/prisma/enums'

export const largestBytes = 20 * 2 ** 20
export const chunkBytes = 4 * 2 ** 20
/** Files of one suggestion at a time; removed ones do not count. */
export const mostFiles: Record<FilePurpose, number> = { EVIDENCE: 20, PICTURE: 60 }

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

// Control characters, halves of characters, and marks that turn the direction of writing and so can hide an ending.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const longestName = 200

/** The name without folders and unseen characters; shortened before its ending. */
export function plainName(given: string): string {
  const last = given.normalize('NFC').replace(unseen, '').split(/[\\/]/).at(-1)?.trim() ?? ''
  const ending = /\.[^.]{1,10}$/.exec(last)?.[0] ?? ''
  const [stem, tail] = [Array.from(last.slice(0, last.length - ending.length)), Array.from(ending)]
  while (stem.join('').length + ending.length > longestName) stem.pop()
  return [...stem, ...tail].join('')
}

/** The name with an ending that says what the content is. */
export function nameOfKind(name: string, kind: FileKind): string {
  const endings = kindEndings[kind]
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return name
  return plainName(`${name}${endings[0]}`)
}

const TechnologyId = z.string().min(1).max(100).nullable()

export const NewUpload = z
  .object({
    purpose: z.enum(['EVIDENCE', 'PICTURE']),
    suggestionId: z.uuid(),
    technologyId: TechnologyId,
    name: z
      .string()
      .max(1000)
      .transform(plainName)
      .pipe(z.string().min(1, '文件没有名称。请为文件命名后再上传。'))
      .meta({ label: '文件名' }),
    size: z
      .int()
      .min(1, '文件是空的（0 字节）。请核对后重新选择。')
      .max(largestBytes, '文件超过 20 MB。请压缩或拆分后再上传。')
      .meta({ label: '大小' }),
    /** Made by the browser from the file's ends and time: the same file picked again continues where it stopped. */
    fingerprint: z.string().regex(/^[0-9a-f]{8,64}$/),
  })
  .refine(({ purpose, technologyId }) => purpose === 'EVIDENCE' || technologyId === null, '图片属于整份报告。')

export type NewUpload = z.output<typeof NewUpload>

export const UploadRef = z.object({ id: z.uuid() })
export const Chunk = UploadRef.extend({ offset: z.coerce.number().int().min(0).max(largestBytes) })

export const FileRef = z.object({ id: z.uuid() })
export const FileVersion = FileRef.extend({ version: z.coerce.number().int().min(1) })

export const FileOrder = z.object({
  suggestionId: z.uuid(),
  technologyId: TechnologyId,
  ids: z.array(z.uuid()).min(1).max(mostFiles.EVIDENCE),
})

/** A file as screens show it. */
export type FileEntry = { id: string; name: string; size: number; kind: FileKind; version: number }
