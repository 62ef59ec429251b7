import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormState } from '@/lib/platform/form-state'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'

type DeadlineFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string | number>
  proposersCloseAt: Date | null
  /** The province's deadline, which it cannot pass. */
  closesAt: Date
  whyNot: string | null
}

/** A department's own deadline for its proposers; emptied, the province's holds again. */
export function DeadlineForm({ action, hidden, proposersCloseAt, closesAt, whyNot }: DeadlineFormProps) {
  return (
    <ActionForm action={action} hidden={hidden} label="期限">
      <DateTimeField
        name="proposersCloseAt"
        label="建议人截止时间"
        hint={`北京时间，不晚于省级截止时间 ${shanghaiDateTime(closesAt)}；留空即与省级截止时间相同。被退回修改的建议不受此时间限制。`}
        max={closesAt}
        defaultValue={proposersCloseAt ?? undefined}
      />
      <SubmitButton whyNot={whyNot}>保存截止时间</SubmitButton>
    </ActionForm>
  )
}
