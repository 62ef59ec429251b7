import { type Reason, reason } from '@/lib/platform/refused'

export const OlderVersion = reason('older-version', '您看到的不是最新版本，请刷新页面，在最新版本上提出意见。')
export const FieldGone = reason('field-gone', '这份建议中没有这个栏目，请刷新页面后重新选择。')
export const QuoteGone = reason('quote-gone', '在该栏目中没有找到引用的原文，请重新选中文字，或清空“引用的原文”。')
export const RemarkSent = reason('remark-sent', '这条意见已随退回发给建议人，不能再删除。')
export const NotYourRemark = reason('not-your-remark', '只能删除自己提出的意见。')

// A selection runs over paragraphs and cells; only its characters count.
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

type Pin = { newest: number; number: number; words: string | null; quote: string }

/** `words`: what the field says; null when there is no such field. */
export function whyNotRemark({ newest, number, words, quote }: Pin): Reason | null {
  if (number !== newest) return OlderVersion
  if (words === null) return FieldGone
  return bare(words).includes(bare(quote)) ? null : QuoteGone
}

export function whyNotRemoveRemark(actorId: string, remark: { byId: string; sentAt: Date | null }): Reason | null {
  if (remark.sentAt) return RemarkSent
  return remark.byId === actorId ? null : NotYourRemark
}
