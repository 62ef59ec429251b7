import type { PairSource, ScreeningRelation, Verdict } from '@/lib/platform/prisma/enums'

export const verdictLabels: Record<Verdict, string> = {
  DISTINCT: '不重复',
  KEPT: '相似可保留',
  DUPLICATE: '重复不纳入',
  PENDING: '待定',
}

/** What a verdict means, said beside it. */
export const verdictHints: Record<Verdict, string> = {
  DISTINCT: '内容不同，相同之处不构成重复。',
  KEPT: '有相似内容，但各有侧重，都可以保留。',
  DUPLICATE: '内容重复，其中至少一份不纳入遴选；由哪一份退出，另在处理决定中说明。',
  PENDING: '还需核实，留在队列中。',
}

export const sourceLabels: Record<PairSource, string> = {
  SAME_CALL: '同一征集',
  EARLIER_CALL: '往年征集',
  FUNDED: '已立项清单',
  EARLIER_LIST: '往年建议清单',
}

export const relationLabels: Record<ScreeningRelation, { name: string; explained: string }> = {
  CONTINUATION: {
    name: '声明的延续',
    explained: '建议人填写时已声明由另一份续写而来，文字相同在意料之中；是否重复仍由人判定。',
  },
  SAME_PERSON: {
    name: '同一建议人',
    explained: '两份由同一人提出，文字相近较为常见；是否重复仍由人判定。',
  },
}

/** Signals to filter by, and the words of lib/screening/reasons.ts that they show in. */
export const signals = {
  title: { label: '项目名称相近', words: '项目名称' },
  passage: { label: '有连续相同文字', words: '最长连续相同' },
  share: { label: '相同片段占比较高', words: '有相同片段' },
  terms: { label: '少见词语重合', words: '少见词语' },
  person: { label: '建议人姓名相同', words: '姓名相同' },
  phone: { label: '联系电话相同', words: '联系电话相同' },
  organisation: { label: '建议单位相同', words: '建议单位相同' },
  partner: { label: '外方合作单位相同', words: '外方合作单位相同' },
  technology: { label: '关键技术名称相同', words: '关键技术名称相同' },
  hidden: { label: '含不显示的字符', words: '不显示的字符' },
} as const
export type Signal = keyof typeof signals
