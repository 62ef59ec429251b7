import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import type { Column } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Tone } from '@/components/ui/tone'
import { relationLabels, sourceLabels, verdictLabels } from '@/lib/duplicate/labels'
import type { PairRow } from '@/lib/duplicate/queries'
import { proposalText } from '@/lib/duplicate/rules'
import type { Side } from '@/lib/duplicate/side'
import type { Verdict } from '@/lib/platform/prisma/enums'

export const verdictTones: Record<Verdict, Tone> = {
  DISTINCT: 'success',
  KEPT: 'info',
  DUPLICATE: 'danger',
  PENDING: 'warning',
}

const SideCell = ({ side }: { side: Side }) => (
  <>
    <span className="block">{side.title}</span>
    <span className="block text-ink-soft text-sm">{[side.organisation, side.person].filter(Boolean).join(' · ')}</span>
    <span className="block text-ink-soft text-sm">
      {side.from} <span className="whitespace-nowrap">{side.standing}</span>
    </span>
  </>
)

const Standing = ({ row }: { row: PairRow }) => {
  if (row.proposal) return <span className="text-warning">{proposalText(row.proposal)}</span>
  if (!row.verdict) return <span className="whitespace-nowrap text-ink-soft">待判定</span>
  const { verdict, byName, at } = row.verdict
  return (
    <>
      <Badge tone={verdictTones[verdict]}>{verdictLabels[verdict]}</Badge>
      <span className="block text-ink-soft text-sm">
        {byName} <Time value={at} />
      </span>
    </>
  )
}

/** `query`: the filter of the list, so that one gets from each pair to the next of it and back. */
export const pairColumns = (query: string): Column<PairRow>[] => [
  {
    key: 'one',
    header: '后提交的建议',
    heading: true,
    cell: (row) => (
      <>
        {/* Opening it is recorded as reading both: only a click may do that. */}
        <PageLink href={`/province/screening/${row.id}?${query}` as Route} className="text-link">
          {row.one.title}
        </PageLink>
        <span className="block font-normal text-ink-soft text-sm">
          {row.one.organisation} · {row.one.person}
        </span>
        <span className="block font-normal text-ink-soft text-sm">
          {row.one.from} {row.one.standing}
        </span>
      </>
    ),
  },
  { key: 'other', header: '与其相似的', cell: (row) => <SideCell side={row.other} /> },
  {
    key: 'why',
    header: '理由',
    cell: (row) => (
      <>
        {row.relation && (
          <span className="mb-1 block">
            <Badge tone="info">{relationLabels[row.relation].name}</Badge>
          </span>
        )}
        <span className="text-sm">{row.reasons.join('；')}</span>
      </>
    ),
  },
  { key: 'source', header: '来源', nowrap: true, cell: (row) => sourceLabels[row.source] },
  {
    key: 'score',
    header: '相似程度',
    numeric: true,
    cell: (row) => (
      <span className={row.flagged ? '' : 'text-ink-soft'}>
        {row.score.toFixed(2)}
        {!row.flagged && <span className="block text-sm">未达提示线</span>}
      </span>
    ),
  },
  { key: 'standing', header: '判定', cell: (row) => <Standing row={row} /> },
]
