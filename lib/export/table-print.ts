import 'server-only'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type Content, columnsAcross, paragraph, row } from '@/lib/pdf/blocks'
import { linesOf } from '@/lib/pdf/lines'
import type { Block } from '@/lib/pdf/pages'
import { paperStream } from '@/lib/pdf/paper'
import { contentWidth, seal } from '@/lib/pdf/sheet'
import { widthOf } from './form/table-layout'
import type { Sheet } from './table-file'

const whole = contentWidth('landscape')
const heading = { size: 16, leading: 26 }
const head = { size: 12, leading: 20 }
// Between the department's name and the seal's place.
const apart = 12
const largest = 9
const smallest = 6
// A Chinese character is as wide as two digits of a spreadsheet's column; half a digit more is the room that a cell's edges take.
const digitsPerSize = 2.5

const amount = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

type Columns<Row> = Sheet<Row>['columns']

/** As a spreadsheet shows it. */
function shown<Row>({ cell, format }: Columns<Row>[number], item: Row): string {
  const value = cell(item)
  return format === 'amount' && typeof value === 'number' ? amount.format(value) : String(value)
}

function headBlocks({ title, department, date }: Omit<Sheet<never>, 'rows' | 'columns'>): Block[] {
  const dated = whole * 0.8
  const room = dated - seal.width - 2 * apart
  const sender = [{ text: `主管部门（盖章）：${department}` }]
  const stamp = Math.max(...linesOf(sender, { size: head.size, width: room }).map(({ width }) => width)) + apart
  const place = { x: stamp, width: seal.width, spans: [{ text: '盖章处', color: '#777777' }], align: 'center' } as const
  const day = { x: dated, width: whole - dated, spans: [{ text: `填报日期：${date}` }], align: 'right' } as const
  const beside = { least: seal.room, middle: true, seal: stamp, leads: true }
  const stamped = paragraph('P', { x: 0, width: room, spans: sender }, head, { ...beside, gap: 2 })
  const others = [place, day].flatMap((content) => paragraph('P', content, head).cells)
  return [
    paragraph('H1', { x: 0, width: whole, spans: [{ text: title, weight: 'bold' }], align: 'center' }, heading, {
      leads: true,
    }),
    { ...stamped, cells: [...stamped.cells, ...others] },
  ]
}

async function blocksOf<Row>({ rows, columns, ...top }: Sheet<Row>): Promise<Block[]> {
  const widths = columns.map(({ key }) => widthOf(key))
  const unit = whole / widths.reduce((sum, width) => sum + width, 0)
  // Columns are as wide as in the spreadsheet, in such a type that all of them stand on the sheet.
  const size = Math.max(smallest, Math.min(largest, unit * digitsPerSize))
  const type = { size, leading: size * 1.4 }
  const places = columnsAcross(whole, widths)
  const header = row(
    'TH',
    places,
    columns.map(({ header: text }) => ({ spans: [{ text, weight: 'bold' }], align: 'center' })),
    type,
    { middle: true, leads: true },
  )
  const blocks = [...headBlocks(top), header]
  for await (const item of rows) {
    const cells = columns.map(
      (column): Content => ({
        spans: [{ text: shown(column, item) }],
        align: column.format === 'text' ? 'left' : 'right',
      }),
    )
    blocks.push(row('TD', places, cells, type, { head: header }))
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
