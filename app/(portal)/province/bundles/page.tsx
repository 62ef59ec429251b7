import type { Metadata, Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { bundleStateLabels, bundleStateTones } from '@/lib/bundle/labels'
import { listBundles } from '@/lib/bundle/queries'
import { listCalls, listTerms } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { open } from './actions'

export const metadata: Metadata = { title: '门户外材料' }

type Bundle = Awaited<ReturnType<typeof listBundles>>[number]

const columns: Column<Bundle>[] = [
  {
    key: 'department',
    header: '主管部门',
    heading: true,
    cell: ({ id, department }) => (
      <PageLink href={`/province/bundles/${id}` as Route} className="text-link">
        {department.name}
      </PageLink>
    ),
  },
  { key: 'call', header: '征集', cell: ({ call }) => call.title },
  {
    key: 'archive',
    header: '压缩包',
    cell: ({ archiveName }) => <span className="wrap-anywhere">{archiveName || '—'}</span>,
  },
  {
    key: 'at',
    header: '登记',
    cell: ({ createdAt, byName }) => (
      <>
        <Time value={createdAt} />，{byName}
      </>
    ),
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ state }) => <Badge tone={bundleStateTones[state]}>{bundleStateLabels[state]}</Badge>,
  },
]

export default async function BundlesPage() {
  const actor = await requireActor('PROVINCE')
  const calls = (await listCalls(actor)).filter(({ phase }) => phase === 'open' || phase === 'closed')
  const departments = calls[0] ? await listTerms(actor, calls[0].id) : []
  const current = calls.find(({ phase }) => phase === 'open')
  return (
    <>
      <PageHeader
        title="门户外材料"
        description="主管部门以电子邮件报送的压缩包和汇总表：上传后自动核对，确认后作为该部门报送的批次接收。"
      />
      <div className="grid gap-6">
        <Card title="登记一份材料">
          <ActionForm action={open} label="登记一份材料">
            <SelectField
              name="callId"
              label="征集"
              required
              options={calls.map(({ id, title }) => ({ value: id, label: title }))}
              defaultValue={current?.id}
              width="full"
            />
            <SelectField
              name="departmentId"
              label="主管部门"
              required
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextareaField
              name="lateReason"
              label="逾期接收的理由"
              rows={2}
              hint="报送截止时间已过时必填：写明材料的收到时间和接收理由，记录在案。未过截止时间的不用填写。"
            />
            <SubmitButton>登记，下一步上传</SubmitButton>
          </ActionForm>
        </Card>
        <Card title="已登记的材料" flush>
          <Table
            caption="门户外材料"
            columns={columns}
            rows={await listBundles(actor)}
            rowKey={({ id }) => id}
            empty={<EmptyState title="还没有门户外材料">在上面登记后上传。</EmptyState>}
          />
        </Card>
      </div>
    </>
  )
}
