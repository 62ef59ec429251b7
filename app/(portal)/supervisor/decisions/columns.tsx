import { ObjectionView } from '@/components/decision/objection-view'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { decisionLabels, isDecided } from '@/lib/decision/labels'
import type { MadeDecision } from '@/lib/decision/made-decisions'

const tones = { ELIGIBLE: 'success', EXCLUDED: 'danger', RECOMMENDED: 'warning', ADOPTED: 'success' } as const

export const madeColumns: Column<MadeDecision>[] = [
  {
    key: 'title',
    header: '项目名称',
    heading: true,
    cell: ({ suggestion }) => (
      <>
        {suggestion.title ?? <span className="text-ink-soft">已退回主管部门，名称不再显示</span>}
        <span className="block text-ink-soft text-sm">
          {suggestion.department.name} · {suggestion.call.title}
        </span>
      </>
    ),
  },
  {
    key: 'decision',
    header: '决定',
    nowrap: true,
    cell: ({ to }) => isDecided(to) && <Badge tone={tones[to]}>{decisionLabels[to]}</Badge>,
  },
  { key: 'reason', header: '理由', cell: ({ reason }) => reason || '—' },
  {
    key: 'by',
    header: '决定人和时间',
    cell: ({ byName, at }) => (
      <>
        {byName}
        <span className="block text-ink-soft text-sm">
          <Time value={at} />
        </span>
      </>
    ),
  },
  {
    key: 'told',
    header: '告知主管部门',
    cell: ({ to, listed }) =>
      listed ? <Time value={listed.list.at} /> : to === 'RECOMMENDED' ? '退回时告知' : '尚未发送',
  },
  {
    key: 'objection',
    header: '异议',
    cell: ({ objection }) => (objection ? <ObjectionView objection={objection} /> : '—'),
  },
]
