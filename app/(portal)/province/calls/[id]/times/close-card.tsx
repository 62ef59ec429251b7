import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import type { FoundCall } from '@/lib/call/queries'
import { whyNotClose } from '@/lib/call/rules'
import type { ActorOf } from '@/lib/platform/actor'
import { close } from './actions'

/** The end of a call: for good. */
export function CloseCard({ actor, call }: { actor: ActorOf<'PROVINCE'>; call: FoundCall }) {
  if (whyNotClose(actor, call)) return null
  return (
    <Card
      title="结束征集"
      description="到截止时间自动停止受理，无需操作。结束征集用于提前终止或归档：结束后不能延期，也不能为主管部门重新开放。"
    >
      <ConfirmDialog
        trigger="结束征集"
        title={`结束“${call.title}”？`}
        description="结束后不能恢复，征集只作为档案保留。"
        action={close}
        hidden={{ id: call.id, version: call.version }}
        confirm="结束征集"
        danger
      >
        <TextareaField name="reason" label="原因" required rows={2} />
      </ConfirmDialog>
    </Card>
  )
}
