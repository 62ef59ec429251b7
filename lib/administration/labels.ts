import type { AccountState } from './rules'

export const stateLabels: Record<AccountState, string> = {
  active: '正常',
  invited: '已邀请，未启用',
  disabled: '已停用',
}

/** What the state's colour says. */
export const stateTones = { active: 'success', invited: 'warning', disabled: 'neutral' } as const satisfies Record<
  AccountState,
  string
>

/** What a list can be narrowed down to: the states, and who must wait after wrong passwords. */
export const filterLabels = { ...stateLabels, locked: '因多次失败暂时锁定' }
