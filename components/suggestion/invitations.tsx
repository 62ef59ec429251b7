import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import type { CollaboratorMode } from '@/lib/platform/prisma/enums'
import { modeLabels } from '@/lib/suggestion/labels'
import type { FormAction } from './form-action'

type InvitationsProps = {
  invitations: { id: string; mode: CollaboratorMode; suggestion: { title: string; owner: { name: string } } }[]
  accept: FormAction
  decline: FormAction
}

/** Invitations that wait for this person's answer. */
export function Invitations({ invitations, accept, decline }: InvitationsProps) {
  return invitations.map(({ id, mode, suggestion: { title, owner } }) => (
    <Alert key={id} title={`${owner.name}邀请您参与《${title || '未命名的建议'}》（${modeLabels[mode]}）`}>
      <div className="mt-2 flex flex-wrap gap-3">
        <ActionForm action={accept} hidden={{ collaboratorId: id }} label="接受邀请">
          <SubmitButton size="small">接受</SubmitButton>
        </ActionForm>
        <ActionForm action={decline} hidden={{ collaboratorId: id }} label="谢绝邀请">
          <SubmitButton size="small" variant="secondary">
            谢绝
          </SubmitButton>
        </ActionForm>
      </div>
    </Alert>
  ))
}
