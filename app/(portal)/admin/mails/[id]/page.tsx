import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { retry } from '@/app/(portal)/admin/mails/actions'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { stateLabels, stateTones } from '@/lib/outbox/labels'
import { readMail } from '@/lib/outbox/read-mail'
import { mailState } from '@/lib/outbox/rules'
import { isDemonstration } from '@/lib/platform/env'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '邮件' }

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('ADMIN')
  const id = z.uuid().safeParse((await params).id)
  const mail = id.success ? await readMail(actor, { id: id.data }) : null
  if (!mail) notFound()
  const state = mailState(mail)
  return (
    <>
      <PageHeader
        title={mail.subject}
        badge={<Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>}
        breadcrumb={[{ label: '发件箱', href: '/admin/mails' }]}
      />
      <div className="grid gap-6">
        <Card title="发送情况">
          <DefinitionList
            columns={2}
            items={[
              { term: '收件人', description: <span className="wrap-anywhere">{mail.recipient}</span> },
              { term: '生成时间', description: <Time value={mail.createdAt} to="second" /> },
              { term: '发出时间', description: mail.sentAt ? <Time value={mail.sentAt} to="second" /> : '尚未发出' },
              { term: '尝试次数', description: `${mail.attempts} 次` },
              ...(mail.lastFailure ? [{ term: '最近一次失败', description: mail.lastFailure, wide: true }] : []),
            ]}
          />
          {state === 'failing' && (
            <div className="mt-4">
              <ActionForm action={retry} hidden={{ id: mail.id }} label="重新发送">
                <SubmitButton>立即重新发送</SubmitButton>
              </ActionForm>
            </div>
          )}
        </Card>
        <Card title="正文">
          <MailText text={mail.text} />
        </Card>
      </div>
    </>
  )
}

const link = /(https?:\/\/\S+)/

/** In the demonstration nobody else can open a mail, so its links work here; elsewhere they belong to the receiver. */
function MailText({ text }: { text: string }) {
  const parts = isDemonstration ? text.split(link) : [text]
  const spans = parts.map((part, at) => ({ part, key: `${at} ${part}` }))
  return (
    <p className="wrap-anywhere max-w-reading whitespace-pre-line">
      {spans.map(({ part, key }) =>
        isDemonstration && link.test(part) ? (
          // A whole new page: the link signs nobody in here.
          <a key={key} href={part} className="text-link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
