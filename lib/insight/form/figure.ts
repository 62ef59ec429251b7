import type { Criteria } from '@/lib/insight/form'

/** A number of a figure with what its list asks for; null where no list of suggestions stands behind it. */
export type Mark = {
  row: string
  column: string
  value: number
  find: Criteria | null
  /** Counts pairs of the desk instead: a tab of it and whom they are alike to. */
  pairs?: { source: string; tab: string }
}

export const figureKeys = [
  'arrivals',
  'progress',
  'cities',
  'fields',
  'levels',
  'bands',
  'sums',
  'clauses',
  'similarity',
] as const
export type FigureKey = (typeof figureKeys)[number]

/** What screen, picture and workbook draw alike: a table of marks, named by its rows and columns. */
export type Figure = {
  key: FigureKey
  title: string
  /** Of every number in it. */
  unit: string
  /** What is counted, and how. */
  note: string
  rowHeader: string
  rows: readonly string[]
  columns: readonly string[]
  marks: readonly Mark[]
  decimals: 0 | 2
}

/** The number that a running call is expected to end with. */
export type Outlook = { closesAt: Date; likely: number; low: number; high: number }

export const markAt = ({ marks }: Figure, row: string, column: string): Mark | null =>
  marks.find((mark) => mark.row === row && mark.column === column) ?? null

export const numberText = (value: number, decimals: 0 | 2): string =>
  value.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
