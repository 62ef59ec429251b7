const fullWidth: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}

// Controls, direction marks, line separators, lone surrogates and non-characters: invisible, or refused by some system.
const invisible =
  /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)$/i

const nameless = '未命名'

/** Signs that Windows, macOS or Linux refuse in a name, in a shape that all of them take. */
export const safeText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/[\\/:*?"<>|]/g, (sign) => fullWidth[sign] ?? '')
    .replace(/^ +|[. ]+$/g, '')

/** A whole name of a file or folder: no device of Windows, not hidden, not empty. */
export function safeName(text: string): string {
  const name = safeText(text) || nameless
  const stem = (name.split('.')[0] ?? '').trimEnd()
  return device.test(stem) || name.startsWith('.') || name.startsWith('~') ? `_${name}` : name
}

/** Names with one key are one name to some file system: case and Unicode form do not count there. */
export const nameKey = (name: string) => name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKC')

/** What every system takes: bytes of one name, characters of a path. */
export const longestName = 255
export const longestPath = 240

/** “项目名称-建议单位” as far as signs go; a file's name may have to be shorter. */
export const unshortenedName = ({ title, organisation }: { title: string; organisation: string }) =>
  `${safeText(title)}-${safeText(organisation)}`.replace(/[. ]+$/, '')

const utf8 = new TextEncoder()
export const bytesOf = (text: string) => utf8.encode(text).length

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** As much of the text as fits, with … where it was cut; never half a character. */
export function shortened(text: string, most: { bytes: number; characters: number }): string {
  const fits = (part: string) => bytesOf(part) <= most.bytes && part.length <= most.characters
  if (fits(text)) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (!fits(`${kept}${segment}…`)) break
    kept += segment
  }
  return kept === '' ? '' : `${kept.replace(/[. ]+$/, '')}…`
}
