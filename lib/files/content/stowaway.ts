import 'server-only'

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const longestComment = 0xffff

/** A ZIP is read from its end, so any file can carry one that opens. */
export function carriesZip(content: Buffer): boolean {
  const from = Math.max(0, content.length - longestComment - 22)
  for (let at = content.indexOf(endOfDirectory, from); at >= 0; at = content.indexOf(endOfDirectory, at + 1)) {
    if (at + 22 > content.length) return false
    // Chance brings these four bytes about; a directory of that size right before them it does not.
    const directory = at - content.readUInt32LE(at + 12)
    if (directory >= 0 && content.readUInt32LE(directory) === 0x02014b50) return true
  }
  return false
}

const runnable = /<(?:script|html|iframe|svg|body)[\s>]|<\?php/i

/** Text that a careless viewer would run, in the parts of a picture that are not picture. */
export const carriesMarkup = (part: Buffer) => runnable.test(part.toString('latin1'))
