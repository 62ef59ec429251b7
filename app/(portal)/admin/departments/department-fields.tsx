import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { kindLabels } from '@/lib/department/labels'

type Stored = { name: string; kind: string; contact: string; phone: string }

/** The fields of a department, empty or as stored. */
export function DepartmentFields({ stored }: { stored?: Stored }) {
  return (
    <>
      <TextField name="name" label="名称" hint="全称，与公章一致" required defaultValue={stored?.name} width="medium" />
      <SelectField
        name="kind"
        label="类别"
        required
        defaultValue={stored?.kind}
        options={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="contact" label="联系人" defaultValue={stored?.contact} width="medium" autoComplete="off" />
      <TextField name="phone" label="联系电话" defaultValue={stored?.phone} width="medium" autoComplete="off" />
    </>
  )
}
