import type { Metadata, Route } from 'next'
import { CallTabs } from '@/app/(portal)/department/call-tabs'
import { DropFiles } from '@/components/mailed-draft/drop-files'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { standingOf } from '@/lib/mailed-draft/labels'
import { listMailedDrafts } from '@/lib/mailed-draft/queries'
import { whyNotReceive } from '@/lib/mailed-draft/rules'
import { databaseNow } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { findDeskCall } from '@/lib/review/desk-clock'
import { filterFrom } from '@/lib/review/queue-filter'

export const metadata: Metadata = { title: '代收来稿' }

type Listed = Awaited<ReturnType<typeof listMailedDrafts>>[number]

const columns = (now: Date): Column<Listed>[] => [
  {
    key: 'title',
    header: '项目名称',
    heading: true,
    cell: ({ id, title, fileName }) => (
      <PageLink href={`/department/mailed-drafts/${id}`} className="text-link">
        {title || fileName}
      </PageLink>
    ),
  },
  {
    key: 'from',
    header: '文件中的建议人、单位',
    cell: ({ proposer, organisation }) => [proposer, organisation].filter(Boolean).join('，') || '未填写',
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: (draft) => {
      const { label, tone } = standingOf(draft, now)
      return <Badge tone={tone}>{label}</Badge>
    },
  },
  { key: 'email', header: '邀请邮箱', cell: ({ email }) => email ?? '—' },
  { key: 'at', header: '代收', cell: ({ receivedAt }) => <Time value={receivedAt} /> },
]

export default async function MailedDraftsPage(props: PageProps<'/department/mailed-drafts'>) {
  const actor = await requireActor('DEPARTMENT')
  const { call, calls } = await findDeskCall(actor, filterFrom(await props.searchParams).call)
  if (!call)
    return (
      <>
        <PageHeader title="代收来稿" />
        <EmptyState title="还没有征集">省科技厅发布征集后，可以在这里代收建议人用电子邮件发来的 Word 文件。</EmptyState>
      </>
    )
  const drafts = await listMailedDrafts(actor, call.id)
  const now = await databaseNow()
  const why = whyNotReceive(call.phase)
  return (
    <>
      <PageHeader
        title="代收来稿"
        description="建议人用电子邮件发来的 Word 文件，代为读入后邀请本人确认。确认之前不属于任何人，不进入审核列表，不计入申报。"
      />
      <CallTabs calls={calls} current={call.id} href={(id) => `/department/mailed-drafts?call=${id}` as Route} />
      <div className="grid gap-6">
        <Card title="拖入文件" description={call.title}>
          {why ? (
            <p className="text-ink-soft">{why.sentence}</p>
          ) : (
            <DropFiles address={`/department/mailed-drafts/files?callId=${call.id}`} />
          )}
        </Card>
        <Card title="已代收" flush>
          <Table
            caption="已代收的来稿"
            rows={drafts}
            rowKey={({ id }) => id}
            columns={columns(now)}
            empty={
              <EmptyState title="还没有代收来稿">拖入文件后，逐份核对读取结果，填写建议人的邮箱发出邀请。</EmptyState>
            }
          />
        </Card>
      </div>
    </>
  )
}
