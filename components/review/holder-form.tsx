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
  conflicts: { accountId: string; reason: string; at: Date; account: { name: string } }[]
  lift: FormAction
  whyNot: string | null
}

/** Who has it in hand; handing it over, taking it over, and stepping aside (回避). */
export function HolderForm(props: HolderFormProps) {
  const { seen, me, holder, colleagues, handOver, conflict, conflicts, lift, whyNot } = props
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
      <div>
        <ConfirmDialog
          trigger="申请回避"
          title="申请回避这份建议"
          description="与建议人或建议单位有利害关系的，应当回避。申请后您将不能再查看这份建议，由同事办理；误报的，只能由同事核实后解除。"
          action={conflict}
          hidden={{ id: seen.id }}
          confirm="申请回避"
          danger
          variant="secondary"
        >
          <TextareaField name="reason" label="回避理由" hint="本部门同事和监督人员可以看到您已回避。" required />
        </ConfirmDialog>
      </div>
      {conflicts.length > 0 && (
        <ul aria-label="已申请回避的同事" className="grid gap-3">
          {conflicts.map(({ accountId, reason, at, account }) => (
            <li key={accountId} className="grid justify-items-start gap-2">
              <p>
                {account.name}于 <Time value={at} /> 申请回避：{reason}
              </p>
              <ConfirmDialog
                trigger="解除回避"
                title={`解除${account.name}的回避`}
                description="只用于误报。解除后该同事可以重新查看和办理这份建议；申请和解除都会留痕。"
                action={lift}
                hidden={{ id: seen.id, accountId }}
                confirm="解除回避"
                danger
                variant="secondary"
                size="small"
              >
                <TextareaField name="reason" label="解除理由" hint="写明核实的情况。" required />
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
