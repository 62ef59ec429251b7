import { signals, sourceLabels } from '@/lib/duplicate/labels'
import type { PairFilter, PairTab } from '@/lib/duplicate/pair-filter'

export const tabLabels: Record<PairTab, string> = {
  open: '待判定',
  second: '待复核',
  pending: '待定',
  judged: '已判定',
  all: '全部',
}

const any = { value: '', label: '不限' }
type Named = { id: string; name: string }
type Offered = { calls: { id: string; title: string }[]; categories: string[]; departments: Named[]; call: string }

/** The selects above the desk with what they offer and what is chosen. */
export const filterSelects = (filter: PairFilter, { calls, categories, departments, call }: Offered) => [
  { name: 'call', label: '征集', value: call, choices: calls.map(({ id, title }) => ({ value: id, label: title })) },
  {
    name: 'category',
    label: '合作国别、地区',
    value: filter.category,
    choices: [any, ...categories.map((value) => ({ value, label: value }))],
  },
  {
    name: 'department',
    label: '主管部门',
    value: filter.department ?? '',
    choices: [any, ...departments.map(({ id, name }) => ({ value: id, label: name }))],
  },
  {
    name: 'source',
    label: '对比来源',
    value: filter.source,
    choices: [
      any,
      ...Object.entries(sourceLabels).map(([value, label]) => ({ value, label })),
      { value: 'OUTSIDE', label: '系统外材料包' },
    ],
  },
  {
    name: 'signal',
    label: '相似信号',
    value: filter.signal,
    choices: [any, ...Object.entries(signals).map(([value, { label }]) => ({ value, label }))],
  },
  {
    name: 'relation',
    label: '延续与同一建议人',
    value: filter.relation,
    choices: [
      any,
      { value: 'declared', label: '只看声明的延续、同一建议人' },
      { value: 'none', label: '不含声明的延续、同一建议人' },
    ],
  },
  {
    name: 'weak',
    label: '提示线',
    value: filter.weak,
    choices: [
      { value: '', label: '达到提示线' },
      { value: 'yes', label: '含未达到提示线的' },
    ],
  },
]
