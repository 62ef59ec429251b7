import type { Metadata, Route } from 'next'
import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { Pagination } from '@/components/ui/pagination'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { MailSearch } from '@/lib/outbox/form'
import { stateLabels, stateTones } from '@/lib/outbox/labels'
import { countMails, listMails } from '@/lib/outbox/queries'
import { mailState } from '@/lib/outbox/rules'
import { env } from '@/lib/platform/env'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '发件箱' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }
type Mail = Awaited<ReturnType<typeof listMails>>['rows'][number]

const columns: Column<Mail>[] = [
  {
    key: 'subject',
    header: '主题',
    heading: true,
    cell: ({ id, subject }) => (
      <PageLink href={`/admin/mails/${id}` as Route} className="text-link">
        {subject}
      </PageLink>
    ),
  },
  { key: 'to', header: '收件人', cell: ({ recipient }) => <span className="wrap-anywhere">{recipient}</span> },
  { key: 'at', header: '时间', nowrap: true, cell: ({ createdAt }) => <Time value={createdAt} /> },
  {
    key: 'state',
    header: '状态',
    cell: (mail) => {
      const state = mailState(mail)
      return (
        <>
          <Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>
          {state === 'failing' && <span className="block text-ink-soft text-sm">已试 {mail.attempts} 次</span>}
        </>
      )
    },
  },
]

export default async function MailsPage({ searchParams }: Search) {
  const actor = await requireActor('ADMIN')
  const search = MailSearch.parse(await searchParams)
  const { after: _, before: __, ...criteria } = search
  const [page, total] = await Promise.all([listMails(actor, search), countMails(actor, search)])
  return (
    <>
      <PageHeader title="发件箱" description="系统发出的全部邮件。查看正文会记入操作日志。" />
      <div className="grid gap-6">
        {!env.SMTP_URL && (
          <Alert tone="info" title="没有设置发信服务器">
            邮件只保存在这里，不会发出。设置环境变量 SMTP_URL 并重新启动后，待发送的邮件会自动发出。
          </Alert>
        )}
        <Card flush>
          <FilterForm label="查询邮件" clear="/admin/mails">
            <TextField name="text" label="收件人或主题" type="search" defaultValue={search.text} />
            <SelectField
              name="state"
              label="状态"
              placeholder="全部"
              defaultValue={search.state}
              options={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
            />
          </FilterForm>
          <Table
            caption="邮件列表"
            columns={columns}
            rows={page.rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title="没有符合条件的邮件">请换一个关键词，或清除条件后再查。</EmptyState>}
          />
          <Pagination label="邮件" {...pageAddresses('/admin/mails', criteria, page)} text={`共 ${total} 封邮件`} />
        </Card>
      </div>
    </>
  )
}
