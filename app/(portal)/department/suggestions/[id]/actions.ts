'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/action'
import { addNote } from '@/lib/review/add-note'
import { addRemark } from '@/lib/review/add-remark'
import { answerChecklist } from '@/lib/review/answer-checklist'
import { claimSuggestion } from '@/lib/review/claim-suggestion'
import { declareConflict } from '@/lib/review/declare-conflict'
import { declineSuggestion } from '@/lib/review/decline-suggestion'
import {
  AddNote,
  AddRemark,
  AnswerChecklist,
  DeclareConflict,
  DeclineSuggestion,
  HandOver,
  LiftConflict,
  RecommendSuggestion,
  RecordIntegrityCheck,
  RemarkRef,
  ReopenSuggestion,
  ReturnSuggestion,
  SuggestionId,
} from '@/lib/review/form'
import { handOverSuggestion } from '@/lib/review/hand-over-suggestion'
import { liftConflict } from '@/lib/review/lift-conflict'
import { recommendSuggestion } from '@/lib/review/recommend-suggestion'
import { recordIntegrityCheck } from '@/lib/review/record-integrity-check'
import { removeRemark } from '@/lib/review/remove-remark'
import { reopenSuggestion } from '@/lib/review/reopen-suggestion'
import { returnSuggestion } from '@/lib/review/return-suggestion'

const page = '/department/suggestions/[id]'
const shown = (sentence: string) => {
  revalidatePath(page, 'page')
  return sentence
}

export const claim = action(SuggestionId, claimSuggestion, () => shown('已领取，由您办理。'))
export const handOver = action(HandOver, handOverSuggestion, () => shown('已移交，并已通知相关同事。'))
export const remark = action(AddRemark, addRemark, () => shown('已记下意见，退回时一并发给建议人。'))
export const unremark = action(RemarkRef, removeRemark, () => shown('已删除意见。'))
export const checklist = action(AnswerChecklist, answerChecklist, () => shown('已保存审核要点。'))
export const integrity = action(RecordIntegrityCheck, recordIntegrityCheck, () => shown('已记录诚信审核结果。'))
export const note = action(AddNote, addNote, () => shown('已添加备注。'))
export const conflict = action(DeclareConflict, declareConflict, () => {
  redirect('/department/suggestions')
})
export const lift = action(LiftConflict, liftConflict, () => shown('已解除回避，并已通知该同事。'))
export const giveBack = action(ReturnSuggestion, returnSuggestion, ({ remarks }) =>
  shown(`已退回建议人修改，随附 ${remarks} 条意见。`),
)
export const recommend = action(RecommendSuggestion, recommendSuggestion, ({ settled }) =>
  shown(settled ? '已推荐，并已通知建议人。' : '已记下初审意见，等待同事复核。'),
)
export const decline = action(DeclineSuggestion, declineSuggestion, ({ settled }) =>
  shown(settled ? '已作出不予推荐的决定，并已通知建议人。' : '已记下初审意见，等待同事复核。'),
)
export const reopen = action(ReopenSuggestion, reopenSuggestion, () => shown('已重新打开，可以再次审核。'))
