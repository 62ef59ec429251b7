import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { MappingReport } from '@/components/mailed-draft/mapping-report'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { MailedDraftId } from '@/lib/mailed-draft/form'
import { standingOf } from '@/lib/mailed-draft/labels'
import { openMailedDraft } from '@/lib/mailed-draft/open-mailed-draft'
import { Accepted, Withdrawn } from '@/lib/mailed-draft/rules'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { Invitation } from './invitation'

export const metadata: Metadata = { title: '核对来稿' }

export default async function MailedDraftPage({ params }: PageProps<'/department/mailed-drafts/[id]'>) {
  const actor = await requireActor('DEPARTMENT')
  const asked = MailedDraftId.safeParse(await params)
  if (!asked.success) notFound()
  const opened = await openMailedDraft(actor, asked.data).catch(notFoundIfRefused)
  const { draft, mapping, now } = opened
  const { label, tone } = standingOf(draft, now)
  return (
    <>
      <PageHeader
        title={draft.title || draft.fileName}
        badge={<Badge tone={tone}>{label}</Badge>}
        breadcrumb={[{ label: '代收来稿', href: '/department/mailed-drafts' }]}
        description={`文件：${draft.fileName}，${draft.receivedByName}于 ${shanghaiDateTime(draft.receivedAt)} 代收`}
      />
      <div className="grid gap-6">
        {draft.state === 'ACCEPTED' && <Alert tone="success">{Accepted.sentence}</Alert>}
        {draft.state === 'WITHDRAWN' && <Alert>{Withdrawn.sentence}</Alert>}
        {mapping && (
          <>
            <Invitation actor={actor} opened={opened} />
            <MappingReport {...mapping} />
          </>
        )}
      </div>
    </>
  )
}
