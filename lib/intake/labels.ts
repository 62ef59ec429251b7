import type { ReceptionState } from '@/lib/platform/prisma/enums'

/** A batch that arrived, by what the province did with it; `null`: nothing yet. */
export const receptionLabel = (state: ReceptionState | null): string => (state ? receptionLabels[state] : '待签收')

const receptionLabels: Record<ReceptionState, string> = { RECEIVED: '已签收', ACCEPTED: '已受理', REFUSED: '不予受理' }

export const receptionTones = { RECEIVED: 'info', ACCEPTED: 'success', REFUSED: 'danger' } as const
