import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { MappingReport } from '@/components/mailed-draft/mapping-report'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Invitation } from '@/lib/mailed-draft/form'
import { openInvitation } from '@/lib/mailed-draft/open-invitation'
import { BadInvitation } from '@/lib/mailed-draft/rules'
import type { Actor } from '@/lib/platform/actor'
import { Refused } from '@/lib/platform/refused'
import { requireActor } from '@/lib/platform/session'
import { accept } from './actions'

export const metadata: Metadata = { title: '确认来稿', referrer: 'no-referrer' }

/** What the link leads this person to, or the sentence why to nothing. */
async function opened(actor: Actor, token: string) {
  const asked = Invitation.safeParse({ token })
  if (!asked.success) return BadInvitation.sentence
  try {
    return await openInvitation(actor, asked.data)
  } catch (error) {
    if (error instanceof Refused) return error.reason.sentence
    throw error
  }
}

/** Opening it changes nothing; the button makes it theirs. */
export default async function InvitedPage({ params }: PageProps<'/proposer/mailed-drafts/[token]'>) {
  const actor = await requireActor('PROPOSER')
  const { token } = await params
  const found = await opened(actor, token)
  if (typeof found === 'string')
    return (
      <>
        <PageHeader title="确认来稿" />
        <Alert tone="warning">{found}</Alert>
      </>
    )
  const { draft, call, mapping } = found
  const stranger = draft.proposer !== '' && draft.proposer !== actor.name
  return (
    <>
      <PageHeader title="确认来稿" description={`${draft.department.name}代收，${call.title}`} />
      <div className="grid gap-6">
        <Card
          title="是您本人的建议吗？"
          description="确认后成为您的草稿：姓名、单位以您的账号为准，其余可继续修改、补充，在截止时间前由您提交。每人在一次征集中限提一份。"
        >
          <ActionForm action={accept} hidden={{ token }} label="确认来稿">
            {stranger && (
              <Alert tone="warning">
                文件中的建议人是“{draft.proposer}”，与您的账号姓名“{actor.name}”不同。不是您本人的建议，请不要确认。
              </Alert>
            )}
            <Checkbox name="confirmed" label="我已核对，这是我本人的建议。" required />
            <SubmitButton pendingText="正在确认…">确认，成为我的草稿</SubmitButton>
          </ActionForm>
        </Card>
        <MappingReport {...mapping} />
      </div>
    </>
  )
}
