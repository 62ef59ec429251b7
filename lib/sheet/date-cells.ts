import { attribute, decoded, tagReader } from './xml-tags'

/** Shows a cell's number as its style does, as far as lists need it. */
export type NumberText = (value: string, style: number) => string

const [asYear, asMonth, asDay] = ['2024'.length, '2024-05'.length, '2024-05-01'.length]

// Formats that every spreadsheet knows by number alone, in Chinese ones too; times of a day are none of them.
const builtIn = new Map([
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, asMonth] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, asDay] as const),
])

/** How much of a date a format of one's own shows; null when it shows none. */
function shownBy(format: string): number | null {
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/d/i.test(signs)) return asDay
  if (!/y/i.test(signs)) return null
  return /m/i.test(signs) ? asMonth : asYear
}

/** Of the styles that cells refer to by number, those that show dates, each with how much of one. */
function dateStyles(styles: string): Map<number, number> {
  const own = new Map<number, number | null>()
  const found = new Map<number, number>()
  let place: number | null = null
  for (const { name, closing, attributes } of tagReader()(styles, true)) {
    const id = Number(attribute(attributes, 'numFmtId'))
    if (name === 'numFmt') own.set(id, shownBy(decoded(attribute(attributes, 'formatCode') ?? '')))
    if (name === 'cellXfs') place = closing ? null : 0
    if (name !== 'xf' || closing || place === null) continue
    const shown = own.has(id) ? own.get(id) : builtIn.get(id)
    if (shown) found.set(place, shown)
    place++
  }
  return found
}

const day = 86_400_000
/** Dates of a list lie in these years; a number that would be another is no date, whatever its style. */
const [first, last] = ['1990', '2101']

/** Spreadsheets store a date as the days since then; older ones for the Macintosh count from 1904 on. */
const dayZero = (workbook: string) =>
  /<(?:\w+:)?workbookPr\s[^<>]*date1904="(?:1|true)"/.test(workbook) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)

/** Dates as they are read, 2024-05-01, instead of the days since 1900 that are stored; every other number as it stands. */
export function dateReader(styles: string, workbook: string): NumberText {
  const shown = dateStyles(styles)
  const zero = dayZero(workbook)
  return (value, style) => {
    const length = shown.get(style)
    const date = new Date(zero + Math.floor(Number(value)) * day)
    if (length === undefined || Number.isNaN(date.getTime())) return value
    const iso = date.toISOString()
    return iso >= first && iso < last ? iso.slice(0, length) : value
  }
}
