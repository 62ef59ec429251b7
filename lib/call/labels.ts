import type { CallPhase } from './rules'

export const phaseLabels: Record<CallPhase, string> = {
  draft: '草稿',
  upcoming: '即将开放',
  open: '征集中',
  closed: '已截止',
}
