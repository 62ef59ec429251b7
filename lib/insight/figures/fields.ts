import type { TextFacts } from '@/lib/insight/facts'
import type { Figure, Mark } from '@/lib/insight/form/figure'

/** 合作国别 × 产业领域 */
export function fieldsFigure(
  texts: readonly TextFacts[],
  categories: readonly string[],
  industries: readonly string[],
): Figure {
  const marks: Mark[] = categories.flatMap((row) =>
    industries.map((column) => ({
      row,
      column,
      value: texts.filter(({ category, industry }) => category === row && industry === column).length,
      find: { category: row, industry: column },
    })),
  )
  return {
    key: 'fields',
    title: '合作国别、地区与产业领域',
    unit: '份',
    note: '每份建议按其合作国别、地区和产业领域计一次。',
    rowHeader: '合作国别、地区',
    rows: categories,
    columns: industries,
    marks,
    decimals: 0,
  }
}
