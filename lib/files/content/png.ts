import 'server-only'
import { crc32, inflateSync } from 'node:zlib'
import type { Reason } from '@/lib/platform/refused'
import { damaged, Oversized, twofold } from './faults'
import { mostPixels } from './pixels'
import { carriesMarkup, carriesZip } from './stowaway'

const what = 'PNG 图片'
const longestText = 2 ** 20

/** Texts of a PNG may be compressed; what does not unpack shows nobody anything. */
function textOf(type: string, data: Buffer): Buffer {
  if (type !== 'zTXt' && type !== 'iTXt') return data
  const packed = data.indexOf(Buffer.from([0x78]))
  if (packed < 0) return data
  try {
    return Buffer.concat([data, inflateSync(data.subarray(packed), { maxOutputLength: longestText })])
  } catch {
    return data
  }
}

/** Every chunk in its place and whole, IEND the last byte. */
export function whyNotPng(content: Buffer): Reason | null {
  if (carriesZip(content)) return twofold(what)
  let at = 8
  let hasData = false
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at)
    const type = content.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > content.length) return damaged(what)
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return damaged(what)
    const data = content.subarray(at + 8, end - 4)
    if ((at === 8) !== (type === 'IHDR')) return damaged(what)
    if (type === 'IHDR') {
      if (length !== 13) return damaged(what)
      const pixels = data.readUInt32BE(0) * data.readUInt32BE(4)
      if (pixels === 0) return damaged(what)
      if (pixels > mostPixels) return Oversized
    }
    if (type === 'IDAT') hasData = true
    else if (type === 'IEND') return end < content.length ? twofold(what) : hasData ? null : damaged(what)
    else if (carriesMarkup(textOf(type, data))) return twofold(what)
    at = end
  }
  return damaged(what)
}
