import { ActionForm } from '@/components/form/action-form'
import { NumberField } from '@/components/form/number-field'
import { type RowColumn, RowsField } from '@/components/form/rows-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FoundCall } from '@/lib/call/queries'
import { availableColumns, columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { saveOptions } from './actions'

const name: RowColumn = { key: 'value', label: '名称', kind: 'line', required: true }
const askLabels = { intakeSubtype: '引进类型（只选一种）', platform: '平台名称', event: '活动名称、时间、地点' }
const asks = Object.entries(askLabels).map(([value, label]) => ({ value, label }))

const categoryColumns: RowColumn[] = [
  { ...name, hint: '即报送压缩包中的文件夹名' },
  { key: 'countries', label: '国家和地区举例', kind: 'line', hint: '用顿号隔开' },
  { key: 'help', label: '说明', kind: 'text', hint: '显示在选项旁' },
]
const industryColumns: RowColumn[] = [
  name,
  {
    key: 'needsText',
    label: '选择后须另填文字',
    kind: 'choice',
    placeholder: '不须填写',
    options: [{ value: 'yes', label: '须填写' }],
  },
]
const typeColumns: RowColumn[] = [
  name,
  { key: 'asks', label: '选择后追问', kind: 'choice', placeholder: '不追问', options: asks },
]

/** Everything of a suggestion's form that differs from call to call. */
export function SuggestionOptionsForm({ call: { id, version, options } }: { call: FoundCall }) {
  const form = formOf(options)
  const tableColumns = availableColumns(form).map(({ key, header }) => ({ value: key, label: header }))
  return (
    <ActionForm action={saveOptions} hidden={{ id, version }}>
      <RowsField
        name="categories"
        label="合作国别、地区"
        unit="类别"
        columns={categoryColumns}
        rows={options.categories.map(({ value, help, countries }) => ({
          value,
          help,
          countries: countries.join('、'),
        }))}
      />
      <RowsField
        name="industries"
        label="产业领域"
        unit="领域"
        columns={industryColumns}
        rows={options.industries.map(({ value, needsText }) => ({ value, needsText: needsText ? 'yes' : '' }))}
      />
      <RowsField
        name="projectTypes"
        label="项目类型"
        unit="类型"
        columns={typeColumns}
        rows={options.projectTypes.map(({ value, asks }) => ({ value, asks: asks ?? '' }))}
      />
      <RowsField
        name="intakeSubtypes"
        label="引进类型"
        hint="追问“引进类型”的项目类型用它，只选一种。"
        unit="引进类型"
        columns={[name]}
        rows={options.intakeSubtypes.map((value) => ({ value }))}
      />
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="float-left mb-1 w-full font-semibold text-lg sm:col-span-2">限制</legend>
        <NumberField
          name="mostTechnologies"
          label="关键技术上限"
          unit="项"
          required
          defaultValue={options.mostTechnologies}
        />
        <NumberField
          name="overviewLimit"
          label="项目概述上限"
          unit="字"
          required
          defaultValue={options.overviewLimit}
        />
        <NumberField
          name="shortestTitle"
          label="项目名称最少"
          unit="字符"
          required
          defaultValue={options.titleLength.min}
        />
        <NumberField
          name="longestTitle"
          label="项目名称最多"
          unit="字符"
          required
          defaultValue={options.titleLength.max}
        />
      </fieldset>
      <RowsField
        name="columns"
        label="汇总表栏目"
        hint="按从左到右的顺序；全部删除即恢复标准栏目。"
        unit="栏目"
        columns={[{ key: 'value', label: '栏目', kind: 'choice', options: tableColumns }]}
        rows={columnsOf(form).map(({ key }) => ({ value: key }))}
      />
      <SubmitButton>保存类别与领域</SubmitButton>
    </ActionForm>
  )
}
