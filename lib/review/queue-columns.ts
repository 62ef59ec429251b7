import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { stateLabels } from '@/lib/suggestion/labels'
import { decisionLabels } from './labels'
import type { QueueRow } from './queries'

/** Its own in numbers; of what lies elsewhere only that it is there. */
export function similarText({ similar }: Pick<QueueRow, 'similar'>): string {
  if (!similar) return '未检索'
  const said = [similar.own > 0 && `本部门 ${similar.own} 份`, similar.elsewhere && '本部门以外有']
  return said.filter(Boolean).join('，') || '未检出'
}

export const checkText = ({ faults, hints }: Pick<QueueRow, 'faults' | 'hints'>): string => {
  if (faults > 0) return `${faults} 处错误`
  return hints > 0 ? `通过，${hints} 处提示` : '通过'
}

export const stateText = ({ state, reviews: [review] }: QueueRow) =>
  review?.proposal ? `${stateLabels[state]}（初审${decisionLabels[review.proposal]}，待复核）` : stateLabels[state]

type QueueColumn = { key: string; header: string; width: number; cell: (row: QueueRow) => string }

/** The queue's columns as words: the screen's and the workbook's. */
export const queueColumns: readonly QueueColumn[] = [
  { key: 'title', header: '项目名称', width: 44, cell: (row) => row.queueEntry?.title ?? '' },
  { key: 'state', header: '状态', width: 18, cell: stateText },
  { key: 'category', header: '合作国别、地区', width: 20, cell: (row) => row.queueEntry?.category ?? '' },
  { key: 'industry', header: '产业领域', width: 16, cell: (row) => row.queueEntry?.industry ?? '' },
  { key: 'organisation', header: '建议单位', width: 30, cell: (row) => row.queueEntry?.organisation ?? '' },
  { key: 'proposer', header: '建议人', width: 12, cell: (row) => row.queueEntry?.proposer ?? '' },
  { key: 'since', header: '进入此状态的时间', width: 18, cell: (row) => shanghaiDateTime(row.stateSince) },
  { key: 'holder', header: '办理人', width: 12, cell: (row) => row.reviews[0]?.holder?.name ?? '' },
  { key: 'check', header: '形式检查', width: 18, cell: checkText },
  { key: 'similar', header: '相似内容', width: 24, cell: similarText },
]
