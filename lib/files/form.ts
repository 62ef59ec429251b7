import { z } from 'zod'
import type { FileKind } from '@/lib/platform/prisma/enums'
import { kindEndings } from './labels'
import { EmptyFile, largestBytes, mostFiles, TooLargeFile } from './rules'

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
    size: z.int().min(1, EmptyFile.sentence).max(largestBytes, TooLargeFile.sentence).meta({ label: '大小' }),
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
