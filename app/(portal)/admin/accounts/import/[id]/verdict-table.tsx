import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import type { CheckedRow } from '@/lib/account-import/form'

const columns: Column<CheckedRow>[] = [
  { key: 'row', header: '行', heading: true, nowrap: true, cell: ({ row }) => `第 ${row} 行` },
  { key: 'name', header: '姓名', cell: ({ shown }) => shown.姓名 || '—' },
  { key: 'role', header: '角色', nowrap: true, cell: ({ shown }) => shown.角色 || '—' },
  { key: 'email', header: '邮箱', cell: ({ shown }) => <span className="wrap-anywhere">{shown.邮箱 || '—'}</span> },
  {
    key: 'verdict',
    header: '检查结果',
    cell: ({ faults }) =>
      faults.length === 0 ? (
        <Badge tone="success">通过</Badge>
      ) : (
        <ul className="grid gap-0.5">
          {faults.map(({ field, sentence }) => (
            <li key={`${field} ${sentence}`}>
              <span className="font-medium">{field}</span>：{sentence}
            </li>
          ))}
        </ul>
      ),
  },
]

/** Every row with what is wrong with it, by column. */
export function VerdictTable({ rows }: { rows: CheckedRow[] }) {
  const empty = <EmptyState title="没有未通过的行">所有行都已通过检查。</EmptyState>
  return <Table caption="逐行检查结果" columns={columns} rows={rows} rowKey={({ row }) => String(row)} empty={empty} />
}
