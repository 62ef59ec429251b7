import 'server-only'
import { EmptyFile } from '@/lib/files/rules'
import type { FileKind } from '@/lib/platform/prisma/enums'
import type { Reason } from '@/lib/platform/refused'
import { foreign } from './foreign'
import { whyNotJpg } from './jpg'
import { findOffice } from './office'
import { whyNotPdf } from './pdf'
import { whyNotPng } from './png'

/** What content is, or why it is not taken. The name is never asked. */
export type Verdict = { kind: FileKind } | { why: Reason }

const verdict = (kind: FileKind, why: Reason | null): Verdict => (why ? { why } : { kind })

export async function findKind(content: Buffer): Promise<Verdict> {
  if (content.length === 0) return { why: EmptyFile }
  const starts = (...bytes: number[]) => content.subarray(0, bytes.length).equals(Buffer.from(bytes))
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return verdict('PDF', whyNotPdf(content))
  if (starts(0xff, 0xd8, 0xff)) return verdict('JPG', whyNotJpg(content))
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return verdict('PNG', whyNotPng(content))
  if (starts(0x50, 0x4b, 0x03, 0x04)) return findOffice(content)
  return { why: foreign(content) }
}
