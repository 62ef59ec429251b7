import type { MailState } from './rules'

export const stateLabels: Record<MailState, string> = { sent: '已发出', waiting: '待发送', failing: '发送失败' }

/** What the state's colour says. */
export const stateTones = { sent: 'success', waiting: 'info', failing: 'danger' } as const satisfies Record<
  MailState,
  string
>
