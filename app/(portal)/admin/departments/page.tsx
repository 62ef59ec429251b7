import { Plus } from 'lucide'
import type { Metadata, Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { kindLabels } from '@/lib/department/labels'
import { listDepartments } from '@/lib/department/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '主管部门' }

type Department = Awaited<ReturnType<typeof listDepartments>>[number]

const columns: Column<Department>[] = [
  {
    key: 'name',
    header: '名称',
    heading: true,
    cell: ({ id, name }) => (
      <PageLink href={`/admin/departments/${id}` as Route} className="text-link">
        {name}
      </PageLink>
    ),
  },
  { key: 'kind', header: '类别', nowrap: true, cell: ({ kind }) => kindLabels[kind] },
  { key: 'contact', header: '联系人', cell: ({ contact, phone }) => [contact, phone].filter(Boolean).join(' ') || '—' },
  {
    key: 'organisations',
    header: '建议单位',
    numeric: true,
    cell: ({ id, _count }) => (
      <PageLink href={listAddress('/admin/organisations', { department: id })} className="text-link">
        {_count.organisations}
        <span className="sr-only"> 个建议单位</span>
      </PageLink>
    ),
  },
  {
    key: 'accounts',
    header: '经办账号',
    numeric: true,
    cell: ({ id, _count }) => (
      <PageLink href={listAddress('/admin/accounts', { department: id, role: 'DEPARTMENT' })} className="text-link">
        {_count.accounts}
        <span className="sr-only"> 个经办账号</span>
      </PageLink>
    ),
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ closedAt }) => (closedAt ? <Badge>已关闭</Badge> : <Badge tone="success">使用中</Badge>),
  },
]

export default async function DepartmentsPage() {
  const actor = await requireActor('ADMIN')
  const departments = await listDepartments(actor)
  return (
    <>
      <PageHeader
        title="主管部门"
        description="征集、审核、推荐本部门所属单位的建议。关闭的部门保留记录，不再接收单位和经办账号。"
        actions={
          <ButtonLink href="/admin/departments/new" variant="primary" icon={<Icon of={Plus} className="size-4" />}>
            增加主管部门
          </ButtonLink>
        }
      />
      <Card flush>
        <Table caption="主管部门列表" columns={columns} rows={departments} rowKey={({ id }) => id} />
      </Card>
    </>
  )
}
