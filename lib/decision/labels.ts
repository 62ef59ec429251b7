/** Where a decision of the province leads. */
export const decided = ['ELIGIBLE', 'EXCLUDED', 'RECOMMENDED', 'ADOPTED'] as const
export type Decided = (typeof decided)[number]

export const decisionLabels: Record<Decided, string> = {
  ELIGIBLE: '纳入遴选',
  EXCLUDED: '重复不纳入',
  RECOMMENDED: '退回主管部门',
  ADOPTED: '采纳',
}

export const isDecided = (state: string): state is Decided => decided.some((one) => one === state)
