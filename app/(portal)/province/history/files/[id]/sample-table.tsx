import { type Column, Table } from '@/components/ui/table'
import type { Sample } from '@/lib/history/form'
import { columnName } from '@/lib/history/labels'

/** The first rows as they stand in the file, under the letters that a spreadsheet gives its columns. */
export function SampleTable({ sample }: { sample: Sample }) {
  const width = Math.max(...sample.map(({ cells }) => cells.length))
  const columns: Column<Sample[number]>[] = [
    { key: 'row', header: '行', heading: true, nowrap: true, cell: ({ row }) => (row === 0 ? '字段名' : row) },
    ...Array.from({ length: width }, (_, i) => ({
      key: String(i),
      header: `${columnName(i)} 列`,
      cell: ({ cells }: Sample[number]) => <span className="line-clamp-3 min-w-24">{cells[i]}</span>,
    })),
  ]
  return (
    <Table caption="文件的前几行" columns={columns} rows={sample} rowKey={({ row }) => String(row)} narrow="scroll" />
  )
}
