'use server'
import { revalidatePath } from 'next/cache'
import { answerObjection } from '@/lib/decision/answer-objection'
import { decideSeveral } from '@/lib/decision/decide-several'
import { decideSuggestion } from '@/lib/decision/decide-suggestion'
import { AnswerObjection, DecideSeveral, DecideSuggestion, SendList } from '@/lib/decision/form'
import { decisionLabels } from '@/lib/decision/labels'
import { sendList } from '@/lib/decision/send-list'
import { action } from '@/lib/platform/action'

const shown = (sentence: string) => {
  revalidatePath('/province/decisions', 'layout')
  return sentence
}

export const decide = action(DecideSuggestion, decideSuggestion, ({ to }) =>
  shown(`已作出“${decisionLabels[to]}”的决定，并已通知建议人。`),
)

export const several = action(DecideSeveral, decideSeveral, ({ to, done, left }) => {
  const rest = left.map(({ title, why }) => `《${title}》未处理：${why}`)
  return shown([`已对 ${done} 份作出“${decisionLabels[to]}”的决定。`, ...rest].join(' '))
})

export const send = action(SendList, sendList, ({ count }) => shown(`已发送 ${count} 项决定，并已通知主管部门。`))

export const answer = action(AnswerObjection, answerObjection, ({ upheld }) =>
  shown(upheld ? '异议成立：已重新纳入遴选，并已通知主管部门。' : '异议不成立：已通知主管部门。'),
)
