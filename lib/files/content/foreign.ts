import 'server-only'
import type { Reason } from '@/lib/platform/refused'
import { Archive, EncryptedOffice, Executable, OldOffice, OtherPicture, Unknown, WebPage } from './faults'

const latin = (text: string) => Buffer.from(text, 'latin1')

/** First bytes of what people pick by mistake or with intent. */
const starts: readonly [Buffer, Reason][] = [
  [latin('MZ'), Executable],
  [latin('\x7fELF'), Executable],
  [latin('#!'), Executable],
  [latin('\xca\xfe\xba\xbe'), Executable],
  [latin('\xcf\xfa\xed\xfe'), Executable],
  [latin('L\x00\x00\x00\x01\x14\x02\x00'), Executable],
  [latin('PK'), Archive],
  [latin('Rar!'), Archive],
  [latin('7z\xbc\xaf\x27\x1c'), Archive],
  [latin('\x1f\x8b'), Archive],
  [latin('GIF8'), OtherPicture],
  [latin('BM'), OtherPicture],
  [latin('II*\x00'), OtherPicture],
  [latin('MM\x00*'), OtherPicture],
]

const compound = latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
const markup =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|script|svg|iframe|meta|title|table|div|a\b)/i

function isOtherPicture(content: Buffer): boolean {
  const [riff, brand] = [content.toString('latin1', 0, 4), content.toString('latin1', 4, 12)]
  return (riff === 'RIFF' && brand.endsWith('WEBP')) || /^ftyp(?:heic|heix|hevc|mif1|msf1|avif)/.test(brand)
}

/** The sentence for content of none of the accepted kinds. */
export function foreign(content: Buffer): Reason {
  // An Office file with a password is wrapped in the old format, with its own content in a stream of this name.
  if (content.subarray(0, 8).equals(compound))
    return content.includes('EncryptedPackage', 0, 'utf16le') ? EncryptedOffice : OldOffice
  const found = starts.find(([start]) => content.subarray(0, start.length).equals(start))
  if (found) return found[1]
  if (isOtherPicture(content)) return OtherPicture
  const head = content.subarray(0, 4096)
  const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le', 2) : head.toString('utf8')
  return markup.test(text.replace(/^\ufeff/, '')) ? WebPage : Unknown
}
