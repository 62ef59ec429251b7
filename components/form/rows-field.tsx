'use client'
import { Plus } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { fieldId, useForm } from './form-context'
import type { Option } from './option'
import { RowCell } from './row-cell'
import { RowControls } from './row-controls'

export type RowColumn = {
  key: string
  label: string
  kind: 'line' | 'text' | 'choice'
  hint?: string | undefined
  options?: Option[] | undefined
  /** The empty choice. */
  placeholder?: string | undefined
  required?: boolean | undefined
}
export type RowValues = Record<string, string>
type KeptRow = { id: number; values: RowValues }

type RowsFieldProps = {
  /** Sent as `name.0.key`, `name.1.key` …, with `name.0.order`. */
  name: string
  label: string
  hint?: string | undefined
  /** What one row is called: 类别. */
  unit: string
  columns: RowColumn[]
  rows: RowValues[]
}

/** What was typed before the form came back, row by row; null when it did not. */
function returnedRows(typed: Record<string, string>, name: string): RowValues[] | null {
  const rows = new Map<number, RowValues>()
  for (const [path, value] of Object.entries(typed)) {
    const [list, at, key] = path.split('.')
    if (list === name && at && key) rows.set(Number(at), { ...rows.get(Number(at)), [key]: value })
  }
  const typedRows = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
  // The empty row for those without script comes back, too; others keep their place, which their faults name.
  const { order: _, ...last } = typedRows.at(-1) ?? {}
  if (!Object.values(last).some(Boolean)) typedRows.pop()
  return rows.size > 0 ? typedRows : null
}

/**
 * A list whose rows can be added, removed and put in order, by mouse, keyboard and touch. Without script there is
 * an empty row to fill at the end, a number for the order, and a row is removed by emptying it.
 */
export function RowsField({ name, label, hint, unit, columns, rows: given }: RowsFieldProps) {
  const { id: form, state } = useForm()
  const [rows, setRows] = useState<KeptRow[]>(() =>
    (returnedRows(state.values, name) ?? given).map((values, id) => ({ id, values })),
  )
  const [said, setSaid] = useState('')
  const next = useRef(rows.length)
  // Rows move in the document, and a moved element loses the focus: it gets it back.
  const focus = useRef<string | null>(null)
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus()
    focus.current = null
  })

  const first = (at: number) => fieldId(form, `${name}.${at}.${columns[0]?.key}`)
  const change = (changed: KeptRow[], sentence: string, target: string) => {
    // A number typed without script says nothing once rows are moved.
    setRows(changed.map(({ id, values: { order: _, ...values } }) => ({ id, values })))
    setSaid(sentence)
    focus.current = target
  }
  const add = () => {
    next.current += 1
    change([...rows, { id: next.current, values: {} }], `已添加第 ${rows.length + 1} 个${unit}`, first(rows.length))
  }
  const remove = (at: number) => {
    const left = rows.filter((_, place) => place !== at)
    change(left, `已删除第 ${at + 1} 个${unit}`, left.length > 0 ? first(Math.min(at, left.length - 1)) : addId)
  }
  const move = (at: number, to: number, button: string) => {
    const moved = rows[at]
    if (!moved || to < 0 || to >= rows.length) return
    const others = rows.filter((_, place) => place !== at)
    change([...others.slice(0, to), moved, ...others.slice(to)], `已移到第 ${to + 1} 位`, button)
  }
  const type = (id: number, key: string, value: string) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, values: { ...row.values, [key]: value } } : row)))
  const addId = fieldId(form, `${name}.add`)
  const faults = state.errors[name] ?? []
  // Short rows form a table: their labels are seen once, and heard in every row.
  const look = columns.every(({ kind }) => kind !== 'text')
    ? 'items-end gap-2 not-first:[&_label]:sr-only'
    : 'items-start gap-3 rounded-md border border-line bg-page px-4 py-3'

  return (
    <fieldset className="grid gap-3">
      <legend className="float-left mb-1 w-full font-semibold text-lg">{label}</legend>
      {hint && <p className="text-ink-soft text-sm">{hint}</p>}
      {faults.map((fault) => (
        <p key={fault} className="font-medium text-danger text-sm">
          {fault}
        </p>
      ))}
      <ol className="grid gap-2">
        {[...rows, null].map((row, at) => (
          <li
            key={row?.id ?? 'blank'}
            className={classes('flex flex-wrap', look, !row && '[@media(scripting:enabled)]:hidden')}
          >
            {columns.map((column) => (
              <RowCell
                key={column.key}
                column={column}
                name={`${name}.${at}.${column.key}`}
                value={row?.values[column.key]}
                onType={row && ((value) => type(row.id, column.key, value))}
              />
            ))}
            <RowControls
              at={at}
              last={rows.length - 1}
              named={row?.values[columns[0]?.key ?? ''] || `第 ${at + 1} 个${unit}`}
              order={{
                name: `${name}.${at}.order`,
                value: row?.values.order ?? String(at + 1),
                key: rows.map(({ id }) => id).join(),
              }}
              id={`${form}-${name}-${row?.id ?? 'blank'}`}
              onMove={move}
              onRemove={remove}
            />
          </li>
        ))}
      </ol>
      <div className="[@media(scripting:none)]:hidden">
        <Button id={addId} size="small" icon={<Icon of={Plus} className="size-4" />} onClick={add}>
          添加{unit}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  )
}
