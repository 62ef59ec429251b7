/** How a text was changed in the published set: tests/bench/screening. */
const kindNames: Record<string, string> = {
  verbatim: '全文照抄（改名称）',
  copy70: '照抄约七成',
  copy50: '照抄约一半',
  copy30: '照抄约三成',
  reorder: '调换句序',
  clause_reorder: '调换分句',
  numplace: '替换数字、地名、外文名',
  charsub5: '随机替换 5% 的字',
  charsub10: '随机替换 10% 的字',
  charsub20: '随机替换 20% 的字',
  charsub30: '随机替换 30% 的字',
  syn50: '一半词语换近义词',
  syn90: '九成词语换近义词',
  copy50syn50: '照抄一半并换近义词',
  para: '通篇改写',
  tonly_exact: '对方只有名称：名称相同',
  tonly_edit: '对方只有名称：名称有改动',
  tonly_abs: '对方只有名称：名称无关',
  fund_title_edit: '双方都只有名称：有改动',
  long_copy200: '长报告中照抄 200 字',
  long_copy60: '长报告中照抄 60 字',
}

const setNames: Record<string, string> = { plain: '一般文本', 'B, with boilerplate': '含大量模板文字' }

export const kindName = (kind: string) => kindNames[kind] ?? kind
export const setName = (set: string) => setNames[set] ?? set

const rateText = (share: number) => `${(100 * share).toFixed(1)}%`

/** A set of the published error rate: lib/screening/data. */
type MeasuredSet = { set: string; falseAlarms: number; kinds: readonly { kind: string; found: number }[] }

/** 误提示率 of each set. */
export const alarmsText = (sets: readonly MeasuredSet[]) =>
  sets.map(({ set, falseAlarms }) => `${setName(set)} ${rateText(falseAlarms)}`).join('，')

/** 检出率 of a kind of change in a set. */
export function foundText({ kinds }: MeasuredSet, kind: string): string {
  const found = kinds.find((one) => one.kind === kind)?.found
  return found === undefined ? '未测' : rateText(found)
}
