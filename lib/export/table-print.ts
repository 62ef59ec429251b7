import 'server-only'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type Line, linesOf, type Span } from '@/lib/pdf/lines'
import type { Block } from '@/lib/pdf/pages'
import { paperStream } from '@/lib/pdf/paper'
import { contentWidth, inset, seal } from '@/lib/pdf/sheet'
import { widthOf } from './form/table-layout'
import type { Sheet } from './table-file'

const whole = contentWidth('landscape')
const heading = { size: 16, leading: 26 }
const head = { size: 12, leading: 20 }
// Between the department's name and the seal's place.
const apart = 12
const largest = 9
const smallest = 6
// A Chinese character is as wide as two digits of a spreadsheet's column; half a digit more keeps the room that a cell's edge takes.
const digitsPerSize = 2.5

const amount = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

type Columns<Row> = Sheet<Row>['columns']

/** As a spreadsheet shows it. */
function shown<Row>({ cell, format }: Columns<Row>[number], row: Row): string {
  const value = cell(row)
  return format === 'amount' && typeof value === 'number' ? amount.format(value) : String(value)
}

const line = (text: string, look: Omit<Span, 'text'>, size: number, width: number): readonly Line[] =>
  linesOf([{ text, ...look }], { size, width })

function headBlocks({ title, department, date }: Omit<Sheet<never>, 'rows' | 'columns'>): Block[] {
  const titled: Block = {
    role: 'H1',
    cells: [{ x: 0, width: whole, lines: line(title, { weight: 'bold' }, heading.size, whole), align: 'center' }],
    ...heading,
    padding: 0,
    gap: 0,
    leads: true,
  }
  const right = whole * 0.8
  const wide = right - seal.width - 2 * apart
  const sender = line(`主管部门（盖章）：${department}`, {}, head.size, wide)
  const stamp = Math.max(...sender.map(({ width }) => width)) + apart
  const stamped: Block = {
    role: 'P',
    cells: [
      { x: 0, width: wide, lines: sender },
      {
        x: stamp,
        width: seal.width,
        lines: line('盖章处', { color: '#777777' }, head.size, seal.width),
        align: 'center',
      },
      {
        x: right,
        width: whole - right,
        lines: line(`填报日期：${date}`, {}, head.size, whole - right),
        align: 'right',
      },
    ],
    ...head,
    padding: 0,
    gap: 2,
    least: seal.room,
    middle: true,
    seal: stamp,
    leads: true,
  }
  return [titled, stamped]
}

/** Columns as wide as in the spreadsheet, in such a type that all of them stand on the sheet. */
function gridOf<Row>(columns: Columns<Row>) {
  const digits = columns.reduce((sum, { key }) => sum + widthOf(key), 0)
  const unit = whole / digits
  const size = Math.max(smallest, Math.min(largest, unit * digitsPerSize))
  let x = 0
  const places = columns.map((column) => {
    const place = { x, width: widthOf(column.key) * unit, column }
    x += place.width
    return place
  })
  return { places, size, leading: size * 1.4 }
}

async function blocksOf<Row>({ rows, columns, ...top }: Sheet<Row>): Promise<Block[]> {
  const { places, size, leading } = gridOf(columns)
  const type = { size, leading, padding: 2, gap: 0, border: true }
  const header: Block = {
    role: 'TH',
    cells: places.map(({ x, width, column: { header: text } }) => ({
      x,
      width,
      lines: line(text, { weight: 'bold' }, size, width - 2 * inset),
      align: 'center',
    })),
    ...type,
    middle: true,
    leads: true,
  }
  const blocks = [...headBlocks(top), header]
  for await (const row of rows) {
    blocks.push({
      role: 'TD',
      cells: places.map(({ x, width, column }) => ({
        x,
        width,
        lines: line(shown(column, row), {}, size, width - 2 * inset),
        align: column.format === 'text' ? 'left' : 'right',
      })),
      ...type,
      head: header,
    })
    if (blocks.length % 50 === 0) await setImmediate()
  }
  return blocks
}

/** 汇总表 as it goes to the printer and under the seal: A4 landscape, the header on every page, 第 x 页 共 y 页. */
export async function tablePrint<Row>(sheet: Sheet<Row>): Promise<Readable> {
  const blocks = await blocksOf(sheet)
  return paperStream({
    title: sheet.title,
    orientation: 'landscape',
    date: new Date(`${sheet.date}T00:00:00+08:00`),
    blocks,
  })
}
