import type { QueueFilter, Sort, Tab } from '@/lib/review/queue-filter'

export const tabLabels: Record<Tab, string> = {
  waiting: '待审',
  mine: '我在办',
  second: '待我复核',
  returned: '已退回',
  recommended: '已推荐',
  declined: '不予推荐',
  delivered: '已报送',
  all: '全部',
}

const sortLabels: Record<Sort, string> = {
  waiting: '等待最久在前',
  latest: '最近变动在前',
  title: '项目名称',
  category: '合作国别、地区',
  industry: '产业领域',
  organisation: '建议单位',
}

const heldLabels: Record<QueueFilter['held'], string> = {
  '': '不限',
  none: '未领取',
  mine: '我领取的',
  others: '同事领取的',
}

const similarLabels: Record<QueueFilter['similar'], string> = {
  '': '不限',
  own: '本部门内有',
  elsewhere: '本部门以外有',
  none: '未检出',
}

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const any = { value: '', label: '不限' }
const named = (values: string[]) => [any, ...values.map((value) => ({ value, label: value }))]

type Offered = { categories: string[]; industries: string[]; organisations: { id: string; name: string }[] }

/** The selects above the queue with what they offer and what is chosen. */
export const filterSelects = (filter: QueueFilter, { categories, industries, organisations }: Offered) => [
  { name: 'category', label: '合作国别、地区', value: filter.category, choices: named(categories) },
  { name: 'industry', label: '产业领域', value: filter.industry, choices: named(industries) },
  {
    name: 'organisation',
    label: '建议单位',
    value: filter.organisation ?? '',
    choices: [any, ...organisations.map(({ id, name }) => ({ value: id, label: name }))],
  },
  { name: 'held', label: '领取情况', value: filter.held, choices: choices(heldLabels) },
  { name: 'similar', label: '相似内容', value: filter.similar, choices: choices(similarLabels) },
  { name: 'sort', label: '排序', value: filter.sort, choices: choices(sortLabels) },
]
