import type { OrganisationState } from '@/lib/platform/prisma/enums'

export const stateLabels: Record<OrganisationState, string> = {
  PROPOSED: '待确认',
  CONFIRMED: '已确认',
  REJECTED: '未通过',
}

/** What the state's colour says. */
export const stateTones = { PROPOSED: 'warning', CONFIRMED: 'success', REJECTED: 'neutral' } as const satisfies Record<
  OrganisationState,
  string
>
