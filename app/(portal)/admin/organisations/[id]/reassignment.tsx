import { merge, move } from '@/app/(portal)/admin/organisations/actions'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'

type ReassignmentProps = {
  hidden: { id: string; version: number }
  name: string
  departments: { id: string; name: string }[]
}

/** Another department, or another record of the same organisation. */
export function Reassignment({ hidden, name, departments }: ReassignmentProps) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Card title="转移主管部门" description="单位及其全部账号改由另一个主管部门管理。">
        <ActionForm action={move} hidden={hidden} label="转移主管部门">
          <SelectField
            name="departmentId"
            label="转入的主管部门"
            required
            options={departments.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextareaField name="reason" label="理由" required />
          <SubmitButton variant="secondary">转移</SubmitButton>
        </ActionForm>
      </Card>
      <Card title="合并重复单位" description="同一单位登记了两次时，把本记录并入要保留的那一个。">
        <ConfirmDialog
          trigger="合并到另一个单位"
          title={`把“${name}”并入另一个单位？`}
          description="全部账号转入保留的单位，本记录标为已合并，不能撤销。"
          action={merge}
          hidden={hidden}
          confirm="合并"
          danger
        >
          <TextField name="into" label="保留的单位" hint="全称或统一社会信用代码" required />
          <TextareaField name="reason" label="理由" required />
        </ConfirmDialog>
      </Card>
    </div>
  )
}
