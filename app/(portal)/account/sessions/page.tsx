import type { Metadata } from 'next'
import { AccountTabs } from '@/app/(portal)/account/account-tabs'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { browserLabel } from '@/lib/account/labels'
import { listSessions } from '@/lib/account/queries'
import { requireActor } from '@/lib/platform/session'
import { endOne, endOthers } from './actions'

export const metadata: Metadata = { title: '登录设备' }

export default async function SessionsPage() {
  const actor = await requireActor()
  const sessions = await listSessions(actor)
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader title="我的账号" />
      <AccountTabs at="/account/sessions" />
      <Card
        title="登录设备"
        description="有不认识的设备，请退出它，并立即更改口令。"
        flush
        actions={
          <ActionForm action={endOthers} label="退出其他全部登录">
            <SubmitButton variant="secondary" size="small">
              退出其他全部登录
            </SubmitButton>
          </ActionForm>
        }
      >
        <Table
          caption="登录设备"
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'browser',
              header: '设备',
              heading: true,
              cell: ({ id, browser }) => (
                <>
                  {browserLabel(browser)} {id === actor.sessionId && <Badge tone="brand">本设备</Badge>}
                </>
              ),
            },
            { key: 'address', header: '网络地址', nowrap: true, cell: ({ address }) => address },
            { key: 'since', header: '登录时间', nowrap: true, cell: ({ createdAt }) => <Time value={createdAt} /> },
            { key: 'seen', header: '最近操作', nowrap: true, cell: ({ lastSeenAt }) => <Time value={lastSeenAt} /> },
            {
              key: 'end',
              header: '操作',
              screenOnly: true,
              cell: ({ id, browser }) =>
                id === actor.sessionId ? (
                  '—'
                ) : (
                  <ActionForm action={endOne} hidden={{ sessionId: id }} label={`退出 ${browserLabel(browser)}`}>
                    <SubmitButton variant="secondary" size="small">
                      退出
                    </SubmitButton>
                  </ActionForm>
                ),
            },
          ]}
        />
      </Card>
    </div>
  )
}
