'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { declarePairConflict } from '@/lib/duplicate/declare-pair-conflict'
import { DeclarePairConflict, JudgePair } from '@/lib/duplicate/form'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { action } from '@/lib/platform/action'

export const judge = action(JudgePair, judgePair, ({ settled }) => {
  revalidatePath('/province/screening', 'layout')
  return settled ? '已记录判定。按 J 或点“下一对”继续。' : '已记录初判，等待另一位经办人复核。'
})

export const conflict = action(DeclarePairConflict, declarePairConflict, () => {
  redirect('/province/screening')
})
