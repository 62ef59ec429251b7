import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Time } from '@/components/ui/time'
import type { FormAction, Seen } from './form-action'

type HolderFormProps = {
  seen: Seen
  me: string
  holder: { id: string; name: string; since: Date } | null
  colleagues: { id: string; name: string }[]
  handOver: FormAction
  conflict: FormAction
  whyNot: string | null
}

/** Who has it in hand; handing it over, taking it over, and stepping aside (回避). */
export function HolderForm({ seen, me, holder, colleagues, handOver, conflict, whyNot }: HolderFormProps) {
  const others = colleagues.filter(({ id }) => id !== me)
  const colleagueHolds = holder !== null && holder.id !== me
  return (
    <div className="grid gap-4">
      <p>
        {holder ? (
          <>
            {holder.id === me ? '由您' : holder.name}办理，自 <Time value={holder.since} /> 起。
          </>
        ) : (
          '还没有人领取。'
        )}
      </p>
      {whyNot === null && colleagueHolds && (
        <ActionForm action={handOver} hidden={{ ...seen, toId: me }} label="接手办理">
          <SubmitButton variant="secondary">接手办理</SubmitButton>
        </ActionForm>
      )}
      {whyNot === null && others.length > 0 && (
        <ActionForm action={handOver} hidden={seen} label="移交">
          <SelectField
            name="toId"
            label="移交给"
            required
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton variant="secondary">移交</SubmitButton>
        </ActionForm>
      )}
      <ConfirmDialog
        trigger="申请回避"
        title="申请回避这份建议"
        description="与建议人或建议单位有利害关系的，应当回避。申请后您将不能再查看这份建议，由同事办理；不能撤销。"
        action={conflict}
        hidden={{ id: seen.id }}
        confirm="申请回避"
        danger
        variant="secondary"
      >
        <TextareaField name="reason" label="回避理由" hint="本部门同事和监督人员可以看到您已回避。" required />
      </ConfirmDialog>
    </div>
  )
}
