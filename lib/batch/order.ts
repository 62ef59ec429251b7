import { pinyin } from '@/lib/platform/pinyin'

/** What a batch can be put in order by; ties keep the order they have. */
export const orderRules = ['category', 'industry', 'organisation', 'title'] as const
export type OrderRule = (typeof orderRules)[number]

export const orderLabels: Record<OrderRule, string> = {
  category: '按合作国别、地区',
  industry: '按产业领域',
  organisation: '按建议单位（拼音）',
  title: '按项目名称（拼音）',
}

type Sorted = { category: string; industry: string; organisation: string; title: string }
/** Values in the order in which the call lists them. */
type Lists = { categories: readonly string[]; industries: readonly string[] }

const listed = (list: readonly string[], value: string) => {
  const place = list.indexOf(value)
  return place < 0 ? list.length : place
}

const comparisons: Record<OrderRule, (a: Sorted, b: Sorted, lists: Lists) => number> = {
  category: (a, b, { categories }) => listed(categories, a.category) - listed(categories, b.category),
  industry: (a, b, { industries }) => listed(industries, a.industry) - listed(industries, b.industry),
  organisation: (a, b) => pinyin.compare(a.organisation, b.organisation),
  title: (a, b) => pinyin.compare(a.title, b.title),
}

/** Sorting one after the other nests: by organisation first, then by category, gives organisations within categories. */
export const ordered = <Row extends Sorted>(rows: readonly Row[], rule: OrderRule, lists: Lists): Row[] =>
  rows.toSorted((a, b) => comparisons[rule](a, b, lists))
