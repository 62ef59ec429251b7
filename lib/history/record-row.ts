import { createHash } from 'node:crypto'
import type { TableRow } from '@/lib/sheet/table-rows'
import type { HistoryField, Mapping } from './form'

export type HistoryRow = {
  key: string
  number: string
  title: string
  organisation: string
  person: string
  year: number | null
  summary: string
}

const longest = { number: 100, title: 500, organisation: 200, person: 100, summary: 20_000 }
const labels = { number: '编号', title: '项目名称', organisation: '单位', person: '负责人', summary: '内容摘要' }

const spelling = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

/**
 * What makes a row the same one when its list comes again: its number; where the source gives none, its title, organisation and year.
 * A corrected title under the same number is an update; two years of one title are two records.
 */
function keyOf({ number, title, organisation, year }: Omit<HistoryRow, 'key'>): string {
  const plain = spelling(number)
  if (plain) return `n:${plain}`
  const words = JSON.stringify([spelling(title), spelling(organisation), year])
  return `t:${createHash('sha256').update(words).digest('base64url')}`
}

const numerals = '〇一二三四五六七八九'
const day = 86_400_000
/** Spreadsheets store a date as the days since then; dates of a list lie from 1990 on, a smaller number is a slip. */
const dayZero = Date.UTC(1899, 11, 30)
const firstDate = 32_874

/** 2024, “2024年”, “二〇二四年”, “2024-05-01”, or a spreadsheet's date; a year is between 1950 and 2100. */
function yearOf(text: string): number | null {
  const isDate = /^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= firstDate
  const date = isDate ? new Date(dayZero + Number(text) * day) : null
  const plain = text.replace(/[〇零○一二三四五六七八九]{4}/, (year) =>
    Array.from(year, (sign) => Math.max(0, numerals.indexOf(sign))).join(''),
  )
  const year = date?.getUTCFullYear() ?? Number(/^(?:\D*)(\d{4})(?!\d)/.exec(plain)?.[1])
  return year >= 1950 && year <= 2100 ? year : null
}

/** What a row of a file says, or why it is not taken. */
export function readRecord({ cells }: TableRow, { columns }: Mapping): HistoryRow | { fault: string } {
  const cell = (key: HistoryField) => (columns[key] === null ? '' : (cells[columns[key]] ?? ''))
  const texts = {
    number: cell('identifier'),
    title: cell('title'),
    organisation: cell('organisation'),
    person: cell('person'),
    summary: cell('summary'),
  }
  const yearText = cell('year')
  if (texts.title === '') return { fault: '没有项目名称' }
  for (const key of Object.keys(longest) as (keyof typeof longest)[]) {
    if (texts[key].length > longest[key])
      return { fault: `${labels[key]}过长：${texts[key].length} 个字符，最多 ${longest[key]} 个，可能是列对应有误` }
    if (texts[key].includes('\uFFFD')) return { fault: `${labels[key]}含有无法识别的字符，可能是文件编码有误` }
  }
  if (spelling(texts.title) === '') return { fault: '项目名称中没有文字' }
  const year = yearOf(yearText)
  if (yearText !== '' && year === null) return { fault: `年度“${yearText.slice(0, 20)}”不是年份` }
  const record = { ...texts, year }
  return { ...record, key: keyOf(record) }
}
