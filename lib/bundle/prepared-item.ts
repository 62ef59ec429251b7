import 'server-only'
import { findKind } from '@/lib/files/content/kind'
import { plainName } from '@/lib/files/form'
import { keepContent } from '@/lib/files/keep-content'
import { acceptedKinds } from '@/lib/files/labels'
import { orderedId } from '@/lib/platform/ordered-id'
import type { FileKind } from '@/lib/platform/prisma/enums'
import { withFiles } from '@/lib/suggestion/copied-files'
import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import type { BundleArchive } from './bundle-archive'
import type { BundleItem } from './report'
import { readWord } from './word-reading'

type KeptFile = { id: string; name: string; hash: string; size: number; kind: FileKind }
/** One suggestion of a bundle, its files in the store, ready to be written down. */
export type PreparedItem = {
  item: BundleItem
  content: Suggestion
  document: { hash: string; size: number }
  pictures: KeptFile[]
  evidence: KeptFile[]
  /** Evidence that is of no kind that the portal keeps. */
  dropped: string[]
}

async function keep(bytes: Buffer, name: string, purpose: 'EVIDENCE' | 'PICTURE'): Promise<KeptFile | null> {
  const verdict = await findKind(bytes)
  if (!('kind' in verdict) || !acceptedKinds[purpose].includes(verdict.kind)) return null
  const { hash, size } = await keepContent(bytes, verdict.kind)
  return { id: orderedId(), name, hash, size, kind: verdict.kind }
}

/** Where the Word file is silent, what file name, folder and 汇总表 say. */
const completed = (content: Suggestion, item: BundleItem): Suggestion => ({
  ...content,
  title: content.title || item.title,
  category: content.category || item.category,
  organisation: content.organisation || item.organisation,
  proposer: content.proposer || item.proposer,
  phone: content.phone || item.phone,
})

/** Null when its file cannot be read any more. */
export async function prepareItem(form: Form, archive: BundleArchive, item: BundleItem): Promise<PreparedItem | null> {
  const bytes = await archive.read(item.path)
  const read = bytes && (await readWord(form, bytes))
  if (!bytes || !read?.content) return null
  const pictures: KeptFile[] = []
  const ids = new Map<string, string>()
  for (const [id, picture] of read.pictures) {
    const kept = await keep(Buffer.from(picture.bytes), `图片${pictures.length + 1}`, 'PICTURE')
    if (!kept) continue
    pictures.push(kept)
    ids.set(id, kept.id)
  }
  const evidence: KeptFile[] = []
  const dropped: string[] = []
  for (const path of item.evidence) {
    const content = await archive.read(path)
    const kept = content && (await keep(content, plainName(path), 'EVIDENCE'))
    if (kept) evidence.push(kept)
    else dropped.push(path)
  }
  const document = await keepContent(bytes, 'DOCX')
  return { item, content: withFiles(completed(read.content, item), ids), document, pictures, evidence, dropped }
}
