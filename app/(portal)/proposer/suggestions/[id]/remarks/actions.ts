'use server'
import { revalidatePath } from 'next/cache'
import { action } from '@/lib/platform/action'
import { answerRemark } from '@/lib/suggestion/answer-remark'
import { AnswerRemark } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'

export const answer = action(AnswerRemark, proposerOnly(answerRemark), () => {
  revalidatePath('/proposer/suggestions/[id]/remarks', 'page')
  return '答复已保存。'
})
