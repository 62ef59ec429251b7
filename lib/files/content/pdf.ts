import 'server-only'
import { inflateSync } from 'node:zlib'
import type { Reason } from '@/lib/platform/refused'
import { damaged, RunnablePdf, twofold } from './faults'
import { carriesZip } from './stowaway'

const what = 'PDF 文件'
const endMark = Buffer.from('%%EOF')
// What some writers put after the end: line breaks, padding of scanners.
const padding = /^[\s\0]*$/
const actions = /\/(?:JavaScript|Launch|RichMedia)(?![A-Za-z0-9])/
const largestObjects = 16 * 2 ** 20

/** Names may be spelled with #xx for any character. */
const plainNames = (text: string) =>
  text.includes('#')
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The packed objects that hold most of a modern PDF's structure; encrypted or broken ones do not unpack and are left. */
function* packedObjects(content: Buffer): Generator<string> {
  for (let at = content.indexOf('/ObjStm'); at >= 0; at = content.indexOf('/ObjStm', at + 1)) {
    const stream = content.indexOf('stream', at)
    if (stream < 0) return
    const start = content[stream + 6] === 0x0d ? stream + 8 : stream + 7
    const end = content.indexOf('endstream', start)
    try {
      yield inflateSync(content.subarray(start, end < 0 ? undefined : end), {
        maxOutputLength: largestObjects,
      }).toString('latin1')
    } catch {}
  }
}

/** Whole from header to end mark, nothing behind it, and nothing in it that runs. */
export function whyNotPdf(content: Buffer): Reason | null {
  if (carriesZip(content)) return twofold(what)
  const end = content.lastIndexOf(endMark)
  if (end < 0 || !content.includes('startxref')) return damaged(what)
  if (!padding.test(content.toString('latin1', end + endMark.length))) return twofold(what)
  if (actions.test(plainNames(content.toString('latin1')))) return RunnablePdf
  for (const objects of packedObjects(content)) if (actions.test(plainNames(objects))) return RunnablePdf
  return null
}
