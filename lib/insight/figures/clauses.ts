import type { TextFacts } from '@/lib/insight/facts'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import type { PolicyClause } from '@/lib/policy/clauses'

const column = '响应的建议（份）'

/** Told apart also where two plans have a clause of the same title. */
export const clauseName = ({ document, headings, title }: PolicyClause): string =>
  `《${document.title}》${headings.at(-1) ?? ''} ${title}`

/** 政策条款的响应情况: how many suggestions answer each task of the industry plans; tasks that nobody answers come first. */
export function clausesFigure(texts: readonly TextFacts[], library: readonly PolicyClause[]): Figure {
  const answers = new Map<string, number>()
  for (const { clauses } of texts) for (const key of clauses) answers.set(key, (answers.get(key) ?? 0) + 1)
  const marks: Mark[] = library
    .filter(({ isMeasure }) => !isMeasure)
    .map((clause) => ({
      row: clauseName(clause),
      column,
      value: answers.get(clause.key) ?? 0,
      find: { clause: clause.key },
    }))
    .sort((a, b) => Number(a.value > 0) - Number(b.value > 0))
  const unanswered = marks.filter(({ value }) => value === 0).length
  return {
    key: 'clauses',
    title: '政策条款的响应情况',
    unit: '条',
    note: `通知所列产业规划的 ${marks.length} 条任务中，${unanswered} 条还没有建议响应。以建议人在“对应政策条款”中的选择为准。`,
    rowHeader: '政策条款',
    rows: marks.map(({ row }) => row),
    columns: [column],
    marks,
    decimals: 0,
  }
}
