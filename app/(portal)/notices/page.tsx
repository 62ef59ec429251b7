import type { Metadata, Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { Time } from '@/components/ui/time'
import { listNotices } from '@/lib/notice/queries'
import { requireActor } from '@/lib/platform/session'
import { readAll } from './actions'

export const metadata: Metadata = { title: '站内消息' }

export default async function NoticesPage() {
  const actor = await requireActor()
  const notices = await listNotices(actor)
  const unread = notices.filter(({ readAt }) => readAt === null).length
  return (
    <>
      <PageHeader
        title="站内消息"
        actions={
          unread > 0 && (
            <ActionForm action={readAll} label="全部标为已读">
              <SubmitButton variant="secondary">全部标为已读</SubmitButton>
            </ActionForm>
          )
        }
      />
      <Card flush>
        {notices.length === 0 ? (
          <EmptyState title="没有消息">办理有进展时会在这里通知您。</EmptyState>
        ) : (
          <ul>
            {notices.map(({ id, title, text, href, at, readAt }) => (
              <li key={id} className="grid gap-1 border-line border-b px-4 py-3 last:border-b-0 sm:px-6">
                <h2 className="flex flex-wrap items-center gap-2 text-base">
                  <PageLink href={href as Route} className="text-link">
                    {title}
                  </PageLink>
                  {readAt === null && <Badge tone="brand">未读</Badge>}
                </h2>
                <p>{text}</p>
                <p className="text-ink-soft text-sm">
                  <Time value={at} to="second" />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
