import type { Route } from 'next'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { type Figure, type Mark, markAt, numberText } from '@/lib/insight/form/figure'

type FigureTableProps = { figure: Figure; linked: (mark: Mark) => Route | null }
type Row = { name: string }

/** The figure's numbers as a table, each leading to its list. */
export function FigureTable({ figure, linked }: FigureTableProps) {
  const cell = (row: string, column: string) => {
    const mark = markAt(figure, row, column)
    const text = numberText(mark?.value ?? 0, figure.decimals)
    const href = mark && mark.value > 0 ? linked(mark) : null
    // Hundreds of links in one table: none of them is fetched before it is wanted.
    return href ? (
      <PageLink href={href} className="text-link" aria-label={`${text}，${row}，${column}`}>
        {text}
      </PageLink>
    ) : (
      <span className="text-ink-soft">{text}</span>
    )
  }
  const columns: Column<Row>[] = [
    { key: 'row', header: figure.rowHeader, heading: true, cell: ({ name }) => name },
    ...figure.columns.map((column) => ({
      key: column,
      header: column,
      numeric: true,
      cell: ({ name }: Row) => cell(name, column),
    })),
  ]
  return (
    <Table
      caption={`${figure.title}（${figure.unit}）`}
      columns={columns}
      rows={figure.rows.map((name) => ({ name }))}
      rowKey={({ name }) => name}
      narrow="scroll"
    />
  )
}
