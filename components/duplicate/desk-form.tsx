import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormState } from '@/lib/platform/form-state'

type DeskFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  setting: { version: number; secondReader: boolean; blind: boolean }
}

/** 复核 and 匿名阅读, for the whole desk. */
export const DeskForm = ({ action, setting }: DeskFormProps) => (
  <ActionForm action={action} hidden={{ version: setting.version }} label="查重工作方式">
    <Checkbox
      name="secondReader"
      label="判定须经另一位经办人复核"
      hint="启用后，第一位经办人的判定为初判，由另一位经办人作出相同判定后生效；“待定”不须复核。有初判待复核时不能停用。"
      defaultChecked={setting.secondReader}
    />
    <Checkbox
      name="blind"
      label="匿名阅读"
      hint="启用后，查重工作台和查重报告不显示项目名称、建议人、职称职务和单位，正文中出现的也一并遮去。"
      defaultChecked={setting.blind}
    />
    <SubmitButton variant="secondary">保存工作方式</SubmitButton>
  </ActionForm>
)
