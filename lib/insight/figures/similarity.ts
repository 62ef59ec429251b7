import { sourceLabels, verdictLabels } from '@/lib/duplicate/labels'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { type PairSource, Verdict } from '@/lib/platform/prisma/enums'

/** Where a pair lies on the desk: each is a tab of its list. */
const columns = { open: '待判定', second: '待复核', pending: '待定', judged: '已判定' } as const
type Column = keyof typeof columns

export type PairNumbers = Record<Column, number>
const keys = Object.keys(columns) as Column[]

/** What the screening found alike, by whom it is alike to, and how far the desk is with it. */
export function similarityFigure(
  found: Record<PairSource, PairNumbers>,
  verdicts: Partial<Record<Verdict, number>>,
): Figure {
  const sources = Object.keys(sourceLabels) as PairSource[]
  const marks: Mark[] = sources.flatMap((source) =>
    keys.map((tab) => ({
      row: sourceLabels[source],
      column: columns[tab],
      value: found[source][tab],
      find: null,
      pairs: { source, tab },
    })),
  )
  const judged = Object.values(Verdict)
    .filter((verdict) => verdict !== 'PENDING')
    .map((verdict) => `${verdictLabels[verdict]} ${verdicts[verdict] ?? 0} 对`)
  return {
    key: 'similarity',
    title: '相似内容的检出与判定',
    unit: '对',
    note: `检索提示达到阈值的相似对，按相似的另一方分；相似不等于重复，由人判定。已判定的：${judged.join('，')}。`,
    rowHeader: '与谁相似',
    rows: sources.map((source) => sourceLabels[source]),
    columns: keys.map((tab) => columns[tab]),
    marks,
    decimals: 0,
  }
}
