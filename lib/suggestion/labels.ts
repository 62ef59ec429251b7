import type { CollaboratorMode, LateReason, SuggestionState } from '@/lib/platform/prisma/enums'

export const stateLabels: Record<SuggestionState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  RETURNED: '退回修改',
  RECOMMENDED: '已推荐',
  DECLINED: '不予推荐',
  DELIVERED: '已报送',
  SCREENING: '查重中',
  ELIGIBLE: '纳入遴选',
  EXCLUDED: '重复不纳入',
  ADOPTED: '采纳',
  WITHDRAWN: '已撤回',
}

export const modeLabels: Record<CollaboratorMode, string> = { EDIT: '共同填写', READ: '只读' }

export const lateLabels: Record<LateReason, string> = { DEADLINE: '逾期未提交', SUBMITTED: '未保存到已提交版本' }
