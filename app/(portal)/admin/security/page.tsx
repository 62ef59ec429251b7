import type { Metadata } from 'next'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import { listSecondFactorDemands } from '@/lib/administration/queries'
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { demand } from './actions'

export const metadata: Metadata = { title: '登录安全' }

type Demand = Awaited<ReturnType<typeof listSecondFactorDemands>>[number]

const columns: Column<Demand>[] = [
  { key: 'role', header: '角色', heading: true, nowrap: true, cell: ({ role }) => roleLabels[role] },
  {
    key: 'required',
    header: '两步验证',
    nowrap: true,
    cell: ({ required }) => (required ? <Badge tone="success">必须使用</Badge> : <Badge>由本人决定</Badge>),
  },
  { key: 'without', header: '尚未设置的账号', numeric: true, cell: ({ without }) => without },
  { key: 'change', header: '修改', cell: (row) => <Change {...row} /> },
]

function Change({ role, required, without }: Demand) {
  const name = roleLabels[role]
  return required ? (
    <ConfirmDialog
      trigger={`不再强制${name}`}
      title={`${name}不再必须使用两步验证？`}
      description="已经设置的人不受影响，可以自行停用。"
      action={demand}
      hidden={{ role, required: 'no' }}
      confirm="不再强制"
      size="small"
    />
  ) : (
    <ConfirmDialog
      trigger={`要求${name}使用`}
      title={`要求${name}使用两步验证？`}
      description={`现有 ${without} 个账号尚未设置，下一次打开页面时须先完成设置才能继续。`}
      action={demand}
      hidden={{ role, required: 'yes' }}
      confirm="要求使用"
      size="small"
    />
  )
}

export default async function SecurityPage() {
  const actor = await requireActor('ADMIN')
  const demands = await listSecondFactorDemands(actor)
  return (
    <>
      <PageHeader
        title="登录安全"
        description="两步验证在口令之外再核对手机验证器显示的 6 位数字。任何人都可以自愿启用；这里可以按角色强制。"
      />
      <Card flush>
        <Table caption="各角色的两步验证" columns={columns} rows={demands} rowKey={({ role }) => role} />
      </Card>
    </>
  )
}
