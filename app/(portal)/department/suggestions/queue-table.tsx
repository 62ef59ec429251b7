import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Tone } from '@/components/ui/tone'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import type { QueueRow } from '@/lib/review/queries'
import { checkText, similarText, stateText } from '@/lib/review/queue-columns'

const tones: Partial<Record<SuggestionState, Tone>> = {
  SUBMITTED: 'brand',
  RETURNED: 'warning',
  RECOMMENDED: 'success',
  DECLINED: 'danger',
}

const titleOf = (row: QueueRow) => row.queueEntry?.title || '（未命名）'

const columns: Column<QueueRow>[] = [
  {
    key: 'tick',
    header: '选择',
    screenOnly: true,
    cell: (row) => (
      <input
        type="checkbox"
        name="ids"
        value={row.id}
        aria-label={`选择《${titleOf(row)}》`}
        className="size-5 accent-brand"
      />
    ),
  },
  {
    key: 'title',
    header: '项目名称',
    heading: true,
    cell: (row) => (
      <>
        {/* Opening it is recorded as reading it: only a click may do that. */}
        <PageLink href={`/department/suggestions/${row.id}` as Route} className="text-link">
          {titleOf(row)}
        </PageLink>
        {row.looks.length === 0 && <span className="ml-2 align-middle text-accent text-sm">未查看</span>}
        {row.looks.length > 0 && !row.looks.some(({ number }) => number === row.submittedNumber) && (
          <span className="ml-2 align-middle text-accent text-sm">有新版本</span>
        )}
      </>
    ),
  },
  { key: 'state', header: '状态', cell: (row) => <Badge tone={tones[row.state]}>{stateText(row)}</Badge> },
  { key: 'category', header: '合作国别、地区', cell: (row) => row.queueEntry?.category },
  { key: 'industry', header: '产业领域', nowrap: true, cell: (row) => row.queueEntry?.industry },
  {
    key: 'organisation',
    header: '建议单位 / 建议人',
    cell: (row) => (
      <>
        {row.queueEntry?.organisation}
        <span className="block text-ink-soft text-sm">{row.queueEntry?.proposer}</span>
      </>
    ),
  },
  { key: 'since', header: '等待自', cell: (row) => <Time value={row.stateSince} /> },
  {
    key: 'holder',
    header: '办理人',
    cell: (row) => row.reviews[0]?.holder?.name ?? <span className="text-ink-soft">未领取</span>,
  },
  {
    key: 'check',
    header: '形式检查',
    cell: (row) => <span className={row.faults > 0 ? 'text-danger' : ''}>{checkText(row)}</span>,
  },
  {
    key: 'similar',
    header: '相似内容',
    cell: (row) => (
      <span
        className={row.similar && (row.similar.own > 0 || row.similar.elsewhere) ? 'text-warning' : 'text-ink-soft'}
      >
        {similarText(row)}
      </span>
    ),
  },
]

export const QueueTable = ({ rows }: { rows: QueueRow[] }) => (
  <Table caption="本部门的指南建议" columns={columns} rows={rows} rowKey={({ id }) => id} />
)
