import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { AccountSearch } from '@/lib/administration/form'
import { filterLabels } from '@/lib/administration/labels'
import { roleLabels } from '@/lib/platform/actor'

type AccountFilterProps = { search: AccountSearch; departments: { id: string; name: string }[] }

export function AccountFilter({ search, departments }: AccountFilterProps) {
  return (
    <FilterForm label="查询账号" clear="/admin/accounts">
      <TextField name="text" label="姓名、邮箱或手机号" type="search" defaultValue={search.text} />
      <SelectField
        name="role"
        label="角色"
        placeholder="全部"
        defaultValue={search.role}
        options={Object.entries(roleLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="organisation" label="建议单位" type="search" defaultValue={search.organisation} />
      <SelectField
        name="department"
        label="主管部门"
        placeholder="全部"
        defaultValue={search.department}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="state"
        label="状态"
        placeholder="全部"
        defaultValue={search.state}
        options={Object.entries(filterLabels).map(([value, label]) => ({ value, label }))}
      />
    </FilterForm>
  )
}
