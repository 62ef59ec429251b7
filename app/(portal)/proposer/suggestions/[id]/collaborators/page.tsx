import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/platform/session'
import { modeLabels } from '@/lib/suggestion/labels'
import { findOwn } from '@/lib/suggestion/queries'
import { whyNotInvite } from '@/lib/suggestion/rules'
import { invite, remove } from './actions'

export const metadata: Metadata = { title: '合作者' }

const modes = [
  { value: 'EDIT', label: modeLabels.EDIT, hint: '可以修改内容，不能提交、撤回或邀请他人' },
  { value: 'READ', label: modeLabels.READ, hint: '只能查看' },
]

export default async function CollaboratorsPage({ params }: PageProps<'/proposer/suggestions/[id]/collaborators'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const why = whyNotInvite(actor, { ...found, collaborators: found.collaborators.filter((one) => one.acceptedAt) })
  return (
    <>
      <PageHeader
        title="合作者"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: `/proposer/suggestions/${id}` as Route },
        ]}
        description="邀请合作者共同填写或查看。只有建议人本人可以提交。"
      />
      <div className="grid gap-6">
        <Card title="已邀请" flush>
          <Table
            caption="已邀请的合作者"
            rows={found.collaborators}
            rowKey={(row) => row.id}
            empty={<EmptyState title="还没有邀请合作者">在下面填写合作者的邮箱。</EmptyState>}
            columns={[
              { key: 'email', header: '邮箱', heading: true, cell: (row) => row.email },
              { key: 'name', header: '姓名', cell: (row) => row.account?.name ?? '' },
              { key: 'mode', header: '权限', cell: (row) => modeLabels[row.mode] },
              {
                key: 'state',
                header: '状态',
                cell: (row) =>
                  row.acceptedAt ? (
                    <>
                      已于 <Time value={row.acceptedAt} /> 接受
                    </>
                  ) : (
                    '等待接受'
                  ),
              },
              {
                key: 'remove',
                header: '操作',
                screenOnly: true,
                cell: (row) =>
                  why === null || row.accountId === actor.id ? (
                    <ActionForm action={remove} hidden={{ collaboratorId: row.id }} label={`移除${row.email}`}>
                      <SubmitButton size="small" variant="secondary">
                        {row.accountId === actor.id ? '退出' : '移除'}
                      </SubmitButton>
                    </ActionForm>
                  ) : null,
              },
            ]}
          />
        </Card>
        <Card title="邀请合作者">
          <ActionForm action={invite} hidden={{ id }}>
            <TextField name="email" label="邮箱" type="email" required width="medium" autoComplete="off" />
            <RadioGroup name="mode" label="权限" options={modes} defaultValue="EDIT" required />
            <SubmitButton whyNot={why?.sentence}>发送邀请</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
}
