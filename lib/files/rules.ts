import type { Actor } from '@/lib/platform/actor'
import type { FileKind, FilePurpose } from '@/lib/platform/prisma/enums'
import { ChangedMeanwhile, type Reason, reason } from '@/lib/platform/refused'

export const largestBytes = 20 * 2 ** 20
export const chunkBytes = 4 * 2 ** 20
/** Files of one suggestion at a time; removed ones do not count. */
export const mostFiles: Record<FilePurpose, number> = { EVIDENCE: 20, PICTURE: 60 }
/** Uploads one person may have open at a time: what lies half-way on disk stays bounded. */
export const mostOpenUploads = 40

export const EmptyFile = reason('empty-file', '文件是空的（0 字节）。请核对后重新选择。')
export const TooLargeFile = reason('too-large-file', '文件超过 20 MB。请压缩或拆分后再上传。')

export const NoSuchTechnology = reason(
  'no-such-technology',
  '这项关键技术已被删除，文件没有上传。请刷新页面，在仍保留的关键技术下重新选择文件。',
)
export const SameFileThere = reason('same-file-there', '内容相同的文件已在列表中，无需重复上传。')
export const Unfinished = reason('upload-unfinished', '文件还没有传完。请点击“继续”，从中断处接着上传。')
export const ChunkTooLarge = reason('chunk-too-large', '发送的数据超出了文件大小，本次上传没有保存。请重新选择文件。')
export const TooManyUploads = reason('too-many-uploads', '同时上传的文件过多。请等待已选文件传完后再添加。')
export const NotAPicture = reason('not-a-picture', '这里只能插入 JPG 或 PNG 图片。其他文件请上传为附件。')
export const FileLost = reason(
  'file-lost',
  '文件内容暂时无法读取，我们没有用其他内容代替。请稍后再试；如仍无法打开，请联系系统管理员。',
)
export const NoPreview = reason('no-preview', '这种文件不能在浏览器中预览。请下载后用 Word、Excel 或 WPS 打开。')

const tooMany = (purpose: FilePurpose): Reason =>
  purpose === 'EVIDENCE'
    ? reason('too-many-files', `每份建议最多 ${mostFiles.EVIDENCE} 个附件，已经达到。请先移除不需要的附件，再上传。`)
    : reason('too-many-pictures', `每份报告最多 ${mostFiles.PICTURE} 张图片，已经达到。请先删除不需要的图片。`)

/** What a change of files depends on in their suggestion. */
export type EvidenceTarget = {
  /** Why this actor adds, removes and orders nothing now. */
  whyNotChange: Reason | null
  /** Ids of the rows of 关键技术. */
  technologyIds: readonly string[]
}

export function whyNotSize(size: number): Reason | null {
  if (size === 0) return EmptyFile
  return size > largestBytes ? TooLargeFile : null
}

export function whyNotAdd(
  target: EvidenceTarget,
  file: { purpose: FilePurpose; technologyId: string | null },
  present: number,
): Reason | null {
  if (target.whyNotChange) return target.whyNotChange
  if (file.technologyId !== null && !target.technologyIds.includes(file.technologyId)) return NoSuchTechnology
  return present >= mostFiles[file.purpose] ? tooMany(file.purpose) : null
}

/** Several pictures at once. */
export const whyNotPictures = (more: number, present: number): Reason | null =>
  present + more > mostFiles.PICTURE ? tooMany('PICTURE') : null

/** The list a file stands in: that of the whole, too, when its technology was taken out. */
export const placeOf = (technologyId: string | null, technologyIds: readonly string[]): string | null =>
  technologyId !== null && technologyIds.includes(technologyId) ? technologyId : null

/** An order is of exactly the files that are there. */
export function whyNotOrder(present: readonly string[], wanted: readonly string[]): Reason | null {
  const same = present.length === wanted.length && new Set(wanted).size === wanted.length
  return same && wanted.every((id) => present.includes(id)) ? null : ChangedMeanwhile
}

type Lifetime = { createdAt: Date; removedAt: Date | null }

/** Of a suggestion whose text they may read: those who write it read all its files, others what was there when it was submitted. */
export const mayRead = (actor: Actor, file: Lifetime, versions: readonly { submittedAt: Date }[]): boolean =>
  actor.role === 'PROPOSER' ||
  versions.some(
    ({ submittedAt }) => file.createdAt <= submittedAt && (file.removedAt === null || file.removedAt > submittedAt),
  )

/** What browsers show by themselves, without running anything of it. */
export const whyNotPreview = (kind: FileKind): Reason | null => (kind === 'DOCX' || kind === 'XLSX' ? NoPreview : null)

export const hasThumbnail = (kind: FileKind) => kind === 'JPG' || kind === 'PNG'
