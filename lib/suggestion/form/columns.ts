import { amountOf } from './amount'
import type { Field, Form, Suggestion } from './definition'
import type { Format } from './field'
import { isShown } from './placed-field'
import { valueText } from './value-text'

/** A numbered suggestion: its number is the same in table, file and folder. */
export type TableRow = { number: number; suggestion: Suggestion }
export type Column<Row = TableRow> = {
  key: string
  header: string
  format: Format
  cell: (row: Row) => string | number
}

const levels = (row: TableRow, key: 'currentTrl' | 'expectedTrl') =>
  row.suggestion.technologies.map((technology) => technology[key] ?? '').join('、')

const derived: readonly (Column & { place: number })[] = [
  { key: 'number', place: 1, header: '序号', format: 'number', cell: (row) => row.number },
  {
    key: 'technologies',
    place: 6,
    header: '关键技术（项）',
    format: 'number',
    cell: (row) => row.suggestion.technologies.length,
  },
  { key: 'currentTrl', place: 7, header: '当前等级', format: 'text', cell: (row) => levels(row, 'currentTrl') },
  { key: 'expectedTrl', place: 8, header: '预期等级', format: 'text', cell: (row) => levels(row, 'expectedTrl') },
]

const format = (field: Field): Format => (field.widget === 'amount' ? 'amount' : 'text')

function cell(field: Field) {
  return ({ suggestion }: TableRow): string | number => {
    if (!isShown(field, suggestion)) return ''
    const text = valueText(field, Reflect.get(suggestion, field.key))
    const amount = field.widget === 'amount' ? amountOf(text) : null
    return amount === null ? text : amount / 100
  }
}

/** Every column the call can choose from: those with a place first, in the table's order. */
export function availableColumns(form: Form): (Column & { standard: boolean })[] {
  const own = form.fields.map((field) => {
    const { place, header } = field.column || { place: Number.MAX_SAFE_INTEGER, header: field.label }
    const standard = field.column !== false
    return { key: field.key, place, header, format: format(field), cell: cell(field), standard }
  })
  const all = [...derived.map((column) => ({ ...column, standard: true })), ...own]
  return all.sort((a, b) => a.place - b.place).map(({ place: _place, ...column }) => column)
}

/** The columns of this call's 汇总表. */
export function columnsOf(form: Form): Column[] {
  const all = availableColumns(form)
  const keys = form.options.columns
  if (!keys) return all.filter((column) => column.standard)
  return keys.flatMap((key) => all.filter((column) => column.key === key))
}
