import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { stateLabels, stateTones } from '@/lib/administration/labels'
import type { listAccounts } from '@/lib/administration/queries'
import { accountState } from '@/lib/administration/rules'
import { roleLabels } from '@/lib/platform/actor'

type Account = Awaited<ReturnType<typeof listAccounts>>['rows'][number]

const columns: Column<Account>[] = [
  {
    key: 'name',
    header: '姓名',
    heading: true,
    cell: ({ id, name }) => (
      <PageLink href={`/admin/accounts/${id}` as Route} className="text-link">
        {name}
      </PageLink>
    ),
  },
  { key: 'role', header: '角色', nowrap: true, cell: ({ role }) => roleLabels[role] },
  {
    key: 'tie',
    header: '单位或部门',
    cell: ({ organisation, department }) => (organisation ?? department)?.name ?? '—',
  },
  { key: 'email', header: '邮箱', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
  { key: 'mobile', header: '手机号', nowrap: true, cell: ({ mobile }) => mobile ?? '—' },
  {
    key: 'factor',
    header: '两步验证',
    nowrap: true,
    cell: ({ totpConfirmedAt }) => (totpConfirmedAt ? '已启用' : '未启用'),
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: (account) => {
      const state = accountState(account)
      return <Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>
    },
  },
]

export function AccountTable({ rows }: { rows: Account[] }) {
  const empty = <EmptyState title="没有符合条件的账号">请换一个关键词，或清除条件后再查。</EmptyState>
  return <Table caption="账号列表" columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
}
