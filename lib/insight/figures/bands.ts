import type { TextFacts } from '@/lib/insight/facts'
import type { Figure } from '@/lib/insight/form/figure'
import { bandOf, bands } from '@/lib/insight/money'

const column = '建议'

/** How large the projects are. */
export function bandsFigure(texts: readonly TextFacts[]): Figure {
  const places = texts.map(({ total }) => (total === null ? null : bandOf(total)))
  return {
    key: 'bands',
    title: '项目计划总投入的规模',
    unit: '份',
    note: '按信息表的项目计划总投入分档。',
    rowHeader: '项目计划总投入',
    rows: bands.map(({ label }) => label),
    columns: [column],
    marks: bands.map(({ label }, band) => ({
      row: label,
      column,
      value: places.filter((place) => place === band).length,
      find: { band },
    })),
    decimals: 0,
  }
}
