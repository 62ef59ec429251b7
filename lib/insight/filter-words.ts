import { findClause } from '@/lib/policy/clauses'
import { levelText } from '@/lib/trl/levels'
import type { InsightFilter } from './form'
import { stageLabels } from './labels'
import { bands } from './money'

/** What a list was asked for, in words; the choices that have a field of their own on the screen are left out. */
export function filterWords({ from, to, levels, clause, band, readable }: InsightFilter): string[] {
  const days =
    from && from === to ? `${from} 提交` : [from && `${from} 起`, to && `${to} 及以前提交`].filter(Boolean).join('，')
  const [now, expected] = (levels ?? '').split('>').map(Number)
  const found = clause ? findClause(clause) : null
  return [
    days,
    levels && now && expected ? `技术成熟度由${levelText(now)}到${levelText(expected)}` : '',
    clause && `响应条款“${found ? `${found.document.title} ${found.title}` : clause}”`,
    band === null ? '' : `项目计划总投入${bands[band]?.label ?? ''}`,
    readable ? '内容可查看' : '',
  ].filter((words) => words !== '' && words !== null)
}

export const stageChoices = Object.entries(stageLabels).map(([value, label]) => ({ value, label }))
