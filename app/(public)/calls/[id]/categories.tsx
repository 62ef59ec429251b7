import { Card } from '@/components/ui/card'
import { type Column, Table } from '@/components/ui/table'
import type { CallOptions } from '@/lib/suggestion/form/call-options'

type Category = CallOptions['categories'][number]

const columns: Column<Category>[] = [
  { key: 'value', header: '合作国别、地区', heading: true, cell: ({ value }) => value },
  { key: 'help', header: '重点领域', cell: ({ help }) => help },
  { key: 'countries', header: '国家和地区举例', cell: ({ countries }) => countries.join('、') },
]

export function Categories({ categories }: { categories: Category[] }) {
  return (
    <Card title="合作国别、地区" description="每项建议选择一类。" flush>
      <Table caption="合作国别、地区" columns={columns} rows={categories} rowKey={({ value }) => value} />
    </Card>
  )
}
