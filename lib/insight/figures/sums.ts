import type { TextFacts } from '@/lib/insight/facts'
import type { Figure, Mark } from '@/lib/insight/form/figure'

export const sumColumns = { total: '项目计划总投入', support: '建议省财政支持' } as const

/** Money asked for in each category; sums run in hundredths, so that nothing is lost in them. */
export function sumsFigure(texts: readonly TextFacts[], categories: readonly string[]): Figure {
  const sum = (category: string, key: keyof typeof sumColumns) =>
    texts.reduce((all, text) => (text.category === category ? all + (text[key] ?? 0) : all), 0) / 100
  const marks: Mark[] = categories.flatMap((category) =>
    (['total', 'support'] as const).map((key) => ({
      row: category,
      column: sumColumns[key],
      value: sum(category, key),
      find: { category },
    })),
  )
  return {
    key: 'sums',
    title: '各合作国别、地区的投入与财政支持建议',
    unit: '万元',
    note: '各份建议信息表中金额的合计；点击数字查看计入的建议。',
    rowHeader: '合作国别、地区',
    rows: categories,
    columns: Object.values(sumColumns),
    marks,
    decimals: 2,
  }
}
