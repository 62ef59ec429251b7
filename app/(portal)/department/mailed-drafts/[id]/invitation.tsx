import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { openMailedDraft } from '@/lib/mailed-draft/open-mailed-draft'
import { invitationDays, isExpired, whyNotInvite } from '@/lib/mailed-draft/rules'
import type { Actor } from '@/lib/platform/actor'
import { invite, withdraw } from './actions'

type InvitationProps = { actor: Actor; opened: Awaited<ReturnType<typeof openMailedDraft>> }

/** Whose it is: inviting, inviting again, and taking it back. */
export function Invitation({ actor, opened: { draft, call, now } }: InvitationProps) {
  const { id, version, email, invitedAt, expiresAt } = draft
  const invited = draft.state === 'INVITED'
  return (
    <Card title="邀请建议人确认" description={`链接在 ${invitationDays} 天内有效；重新发送后，以前的链接不再有效。`}>
      <div className="grid gap-5">
        {invited && invitedAt && expiresAt && (
          <p>
            <Time value={invitedAt} /> 已发送至 {email}，{isExpired(draft, now) ? '已于' : '有效至'}{' '}
            <Time value={expiresAt} />
            {isExpired(draft, now) && ' 过期，请重新发送'}。
          </p>
        )}
        <ActionForm action={invite} hidden={{ id, version }} label="邀请建议人">
          <TextField
            name="email"
            label="建议人的邮箱"
            hint="填写来稿的邮箱，请逐字核对：收到邮件的人可以查看并认领这份来稿"
            type="email"
            required
            width="medium"
            defaultValue={email ?? ''}
          />
          <SubmitButton whyNot={whyNotInvite(actor, draft, call.phase)?.sentence ?? null}>
            {invited ? '重新发送邀请' : '发送邀请'}
          </SubmitButton>
        </ActionForm>
        <div>
          <ConfirmDialog
            trigger="撤回来稿"
            title="撤回这份来稿"
            description="读入的文件不再保留，已发出的邀请链接随即失效。需要时可以重新拖入文件。"
            action={withdraw}
            hidden={{ id, version }}
            confirm="撤回来稿"
            danger
            variant="secondary"
          />
        </div>
      </div>
    </Card>
  )
}
