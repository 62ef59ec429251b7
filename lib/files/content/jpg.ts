import 'server-only'
import type { Reason } from '@/lib/platform/refused'
import { damaged, Oversized, twofold } from './faults'
import { mostPixels } from './pixels'
import { carriesMarkup, carriesZip } from './stowaway'

const what = 'JPG 图片'
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Where the entropy-coded data that begins at `at` ends: at the next marker that is not part of it. */
function endOfScan(content: Buffer, at: number): number {
  let next = content.indexOf(0xff, at)
  while (next >= 0 && next + 1 < content.length) {
    const follower = content.readUInt8(next + 1)
    if (follower !== 0 && follower !== 0xff && !standsAlone(follower)) return next
    next = content.indexOf(0xff, next + (follower === 0xff ? 1 : 2))
  }
  return -1
}

/** Walks one picture from its first byte; returns where it ends, or the fault. */
function endOfPicture(content: Buffer, start: number): number | Reason {
  let at = start + 2
  let framed = false
  while (at + 4 <= content.length) {
    if (content[at] !== 0xff) return damaged(what)
    const marker = content.readUInt8(at + 1)
    if (marker === 0xd9) return damaged(what)
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      const length = content.readUInt16BE(at + 2)
      const segment = content.subarray(at + 4, at + 2 + length)
      if (length < 2 || at + 2 + length > content.length) return damaged(what)
      if (isFrame(marker)) {
        if (segment.length < 6) return damaged(what)
        const pixels = segment.readUInt16BE(1) * segment.readUInt16BE(3)
        if (pixels === 0) return damaged(what)
        if (pixels > mostPixels) return Oversized
        framed = true
      } else if (carriesMarkup(segment)) return twofold(what)
      at += 2 + length
      if (marker === 0xda) {
        at = endOfScan(content, at)
        if (at < 0 || !framed) return damaged(what)
        if (content[at + 1] === 0xd9) return at + 2
      }
    }
  }
  return damaged(what)
}

/** Phones append further pictures (depth, HDR) after the first; anything else after its end is refused. */
export function whyNotJpg(content: Buffer): Reason | null {
  if (carriesZip(content)) return twofold(what)
  let at = 0
  while (at < content.length) {
    const end = endOfPicture(content, at)
    if (typeof end !== 'number') return at === 0 ? end : twofold(what)
    at = end
    while (at < content.length && content[at] === 0) at += 1
    if (at < content.length && content.readUInt8(at) !== 0xff) return twofold(what)
    if (at + 1 < content.length && content[at + 1] !== 0xd8) return twofold(what)
  }
  return null
}
