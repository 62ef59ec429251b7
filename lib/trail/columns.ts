import { roleLabels } from '@/lib/platform/actor'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { actionLabels, outcomeLabels } from './labels'
import type { Entry } from './queries'
import { sentenceOf, toWhat } from './sentence'

type Column = { header: string; width: number; cell: (entry: Entry) => string }

// What a cell of a workbook can hold.
const longest = 32_000

/** The columns of an exported trail, in both formats. */
export const columns: Column[] = [
  { header: '编号', width: 10, cell: ({ seq }) => String(seq) },
  { header: '时间（北京时间）', width: 20, cell: ({ at }) => shanghaiSecond(at) },
  { header: '操作人', width: 16, cell: ({ actorName }) => actorName },
  { header: '角色', width: 12, cell: ({ role }) => (role ? roleLabels[role] : '') },
  { header: '内容', width: 60, cell: sentenceOf },
  { header: '操作', width: 24, cell: ({ action }) => actionLabels[action]?.replace(/[，：].*$/, '') ?? action },
  { header: '操作代码', width: 24, cell: ({ action }) => action },
  { header: '对象', width: 30, cell: toWhat },
  { header: '对象标识', width: 46, cell: ({ subject }) => subject },
  {
    header: '结果',
    width: 10,
    cell: ({ outcome }) => (outcome === 'refused' ? outcomeLabels.refused : outcomeLabels.done),
  },
  { header: '来源地址', width: 18, cell: ({ source }) => source },
  { header: '明细', width: 60, cell: ({ detail }) => JSON.stringify(detail).slice(0, longest) },
]
