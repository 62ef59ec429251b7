import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from './form-action'

type SecondReaderFormProps = { action: FormAction; version: number; secondReader: boolean }

/** 初审/复核 on or off, for the whole department. */
export const SecondReaderForm = ({ action, version, secondReader }: SecondReaderFormProps) => (
  <ActionForm action={action} hidden={{ version }} label="审核方式">
    <Checkbox
      name="secondReader"
      label="推荐和不予推荐须经另一位经办人复核"
      hint="启用后，第一位经办人的决定为初审意见，由另一位经办人复核后生效。有初审意见待复核时不能停用。"
      defaultChecked={secondReader}
    />
    <SubmitButton variant="secondary">保存审核方式</SubmitButton>
  </ActionForm>
)
