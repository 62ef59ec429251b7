import type { ListSelect } from '@/components/insight/list-selects'
import { type SearchFilter, sources } from '@/lib/search/form'
import { sourceLabels } from '@/lib/search/labels'

type Choices = {
  calls: { id: string; title: string }[]
  departments: { id: string; name: string }[]
  industries: string[]
}

/** The selects beside the words; all but the first narrow it down to suggestions. */
export const searchSelects = (filter: SearchFilter, { calls, departments, industries }: Choices): ListSelect[] => [
  {
    name: 'source',
    label: '来源',
    value: filter.source ?? '',
    choices: sources.map((value) => ({ value, label: sourceLabels[value] })),
  },
  {
    name: 'call',
    label: '征集',
    value: filter.call ?? '',
    choices: calls.map(({ id, title }) => ({ value: id, label: title })),
  },
  {
    name: 'department',
    label: '主管部门',
    value: filter.department ?? '',
    choices: departments.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'industry',
    label: '产业领域',
    value: filter.industry,
    choices: industries.map((value) => ({ value, label: value })),
  },
]
