import { DateTimeField } from '@/components/form/date-time-field'
import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { TrailSearch } from '@/lib/trail/form'
import { actionLabels, outcomeLabels } from '@/lib/trail/labels'

const plain = (label: string) => label.replace(/[，：].*$/, '')

export function TrailFilter({ search, actions }: { search: TrailSearch; actions: string[] }) {
  return (
    <FilterForm label="查询操作日志" clear="/trail">
      <DateTimeField name="from" label="从" hint="" defaultValue={search.from} />
      <DateTimeField name="to" label="到" hint="" defaultValue={search.to} />
      <TextField name="person" label="操作人" type="search" defaultValue={search.person} />
      <SelectField
        name="action"
        label="操作"
        placeholder="全部"
        defaultValue={search.action}
        options={actions.map((action) => ({
          value: action,
          label: actionLabels[action] ? `${plain(actionLabels[action])}（${action}）` : action,
        }))}
      />
      <TextField name="subject" label="对象标识" type="search" defaultValue={search.subject} />
      <SelectField
        name="outcome"
        label="结果"
        placeholder="全部"
        defaultValue={search.outcome}
        options={Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="text" label="明细中的文字或来源地址" type="search" defaultValue={search.text} />
    </FilterForm>
  )
}
