import { start } from '@/app/(portal)/province/history/actions'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { guessMapping } from '@/lib/history/column-guess'
import { fields, type Sample } from '@/lib/history/form'
import { columnName, kindLabels } from '@/lib/history/labels'
import type { HistoryKind } from '@/lib/platform/prisma/enums'

type MappingFormProps = {
  id: string
  version: number
  fileName: string
  sample: Sample
  lists: { id: string; name: string }[]
}

const kinds = Object.keys(kindLabels) as HistoryKind[]

/** Which column is what, as guessed from the headers, for a person to put right; and the list that the records go to. */
export function MappingForm({ id, version, fileName, sample, lists }: MappingFormProps) {
  const guess = guessMapping(sample)
  const headers = sample.find(({ row }) => row === guess.headerRow)?.cells ?? []
  const width = Math.max(...sample.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, i) => ({
    value: String(i),
    label: headers[i] ? `${columnName(i)} 列：${headers[i]}` : `${columnName(i)} 列`,
  }))
  const rows = [
    { value: '0', label: '没有表头，第一行就是数据' },
    ...sample
      .filter(({ row }) => row > 0)
      .map(({ row, cells }) => ({
        value: String(row),
        label: `第 ${row} 行：${cells.filter(Boolean).slice(0, 4).join('、')}`,
      })),
  ]
  const named = sample.some(({ row }) => row === 0)
  return (
    <ActionForm action={start} hidden={{ id, version, ...(named && { headerRow: 0 }) }} label="核对各列并导入">
      {!named && (
        <SelectField
          name="headerRow"
          label="表头所在的行"
          required
          options={rows}
          defaultValue={String(guess.headerRow)}
          width="full"
        />
      )}
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ key, label }) => (
          <SelectField
            key={key}
            name={key}
            label={`${label}所在的列`}
            required={key === 'title'}
            placeholder="文件中没有"
            options={columns}
            defaultValue={guess.columns[key] === null ? '' : String(guess.columns[key])}
          />
        ))}
      </div>
      <SelectField
        name="list"
        label="导入到"
        required
        hint="选择已有名单时：编号相同（没有编号的，名称、单位、年度相同）的项目更新，其余增加，不会重复。"
        options={[{ value: 'new', label: '新的名单' }, ...lists.map(({ id: value, name }) => ({ value, label: name }))]}
        defaultValue="new"
        width="full"
      />
      <TextField
        name="name"
        label="新名单的名称"
        hint="导入到已有名单时不用填写"
        defaultValue={fileName.replace(/\.\w+$/, '').slice(0, 100)}
        width="full"
      />
      <RadioGroup
        name="kind"
        label="新名单的类别"
        defaultValue="FUNDED"
        options={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <SubmitButton pendingText="正在交给后台…">开始导入</SubmitButton>
    </ActionForm>
  )
}
