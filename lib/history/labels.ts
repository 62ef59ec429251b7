import type { HistoryKind } from '@/lib/platform/prisma/enums'

export const kindLabels: Record<HistoryKind, string> = { FUNDED: '已立项项目', EARLIER: '往年建议' }
