import type { Role, SuggestionState } from '@/lib/platform/prisma/enums'

type Step = { from: SuggestionState; to: SuggestionState; by: Role; called: string }

/** Every step there is, and whose it is. The database knows the same steps: "is_suggestion_step" in the migrations. */
export const steps: readonly Step[] = [
  { from: 'DRAFT', to: 'SUBMITTED', by: 'PROPOSER', called: '提交' },
  { from: 'DRAFT', to: 'WITHDRAWN', by: 'PROPOSER', called: '作废草稿' },
  { from: 'SUBMITTED', to: 'RETURNED', by: 'DEPARTMENT', called: '退回修改' },
  { from: 'SUBMITTED', to: 'RECOMMENDED', by: 'DEPARTMENT', called: '推荐' },
  { from: 'SUBMITTED', to: 'DECLINED', by: 'DEPARTMENT', called: '不予推荐' },
  { from: 'SUBMITTED', to: 'WITHDRAWN', by: 'PROPOSER', called: '撤回' },
  { from: 'RETURNED', to: 'SUBMITTED', by: 'PROPOSER', called: '修改后重新提交' },
  { from: 'RETURNED', to: 'DECLINED', by: 'DEPARTMENT', called: '不予推荐' },
  { from: 'RETURNED', to: 'WITHDRAWN', by: 'PROPOSER', called: '撤回' },
  { from: 'DECLINED', to: 'SUBMITTED', by: 'DEPARTMENT', called: '重新审核' },
  { from: 'RECOMMENDED', to: 'SUBMITTED', by: 'DEPARTMENT', called: '重新审核' },
  { from: 'RECOMMENDED', to: 'DELIVERED', by: 'DEPARTMENT', called: '报送' },
  { from: 'DELIVERED', to: 'RECOMMENDED', by: 'PROVINCE', called: '退回主管部门' },
  { from: 'DELIVERED', to: 'SCREENING', by: 'PROVINCE', called: '开始查重' },
  { from: 'SCREENING', to: 'RECOMMENDED', by: 'PROVINCE', called: '退回主管部门' },
  { from: 'SCREENING', to: 'ELIGIBLE', by: 'PROVINCE', called: '纳入遴选' },
  { from: 'SCREENING', to: 'EXCLUDED', by: 'PROVINCE', called: '重复不纳入' },
  { from: 'ELIGIBLE', to: 'EXCLUDED', by: 'PROVINCE', called: '重复不纳入' },
  { from: 'ELIGIBLE', to: 'ADOPTED', by: 'PROVINCE', called: '采纳' },
  { from: 'EXCLUDED', to: 'ELIGIBLE', by: 'PROVINCE', called: '重新纳入遴选' },
]

/** The step, when this role may take it. */
export const findStep = (from: SuggestionState, to: SuggestionState, by: Role): Step | undefined =>
  steps.find((step) => step.from === from && step.to === to && step.by === by)
