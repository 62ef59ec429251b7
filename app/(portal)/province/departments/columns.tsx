import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import type { Column } from '@/components/ui/table'
import type { DepartmentProgress } from '@/lib/intake/department-progress'
import { isBehind, progressLabels, progressTones } from '@/lib/intake/progress'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { CountBar } from './count-bar'

type Row = DepartmentProgress

/** Each department with its tick box, drawn figures, and when it was written to. */
export const columnsFor = (callId: string, most: number): Column<Row>[] => [
  {
    key: 'name',
    header: '主管部门',
    heading: true,
    cell: ({ id, name, state, remindedToday }) => (
      <span className="flex items-start gap-2">
        {isBehind(state) && !remindedToday ? (
          <input
            type="checkbox"
            name="departmentId"
            value={id}
            aria-label={`提醒${name}`}
            className="mt-1 size-5 shrink-0 accent-brand print:hidden"
          />
        ) : (
          <span aria-hidden className="size-5 shrink-0 print:hidden" />
        )}
        <PageLink href={`/province/calls/${callId}/departments/${id}` as Route} className="text-link">
          {name}
        </PageLink>
      </span>
    ),
  },
  {
    key: 'state',
    header: '进度',
    nowrap: true,
    cell: ({ state }) => <Badge tone={progressTones[state]}>{progressLabels[state]}</Badge>,
  },
  { key: 'counts', header: '建议（项）', cell: ({ counts }) => <CountBar counts={counts} most={most} /> },
  { key: 'delivered', header: '已报送', numeric: true, cell: ({ counts }) => counts.delivered },
  { key: 'waiting', header: '待报送', numeric: true, cell: ({ counts }) => counts.waiting },
  { key: 'reviewing', header: '待审核', numeric: true, cell: ({ counts }) => counts.reviewing },
  {
    key: 'last',
    header: '最近报送',
    cell: ({ batches, deliveredAt }) => (deliveredAt ? `${shanghaiDateTime(deliveredAt)}，共 ${batches} 批` : '—'),
  },
  {
    key: 'reminders',
    header: '提醒',
    cell: ({ reminders }) =>
      reminders.length === 0 ? (
        '—'
      ) : (
        <ul className="text-sm">
          {reminders.slice(0, 3).map(({ at, byName, recipients }) => (
            <li key={at.getTime()}>
              {shanghaiDateTime(at)}，{byName}，{recipients} 人
            </li>
          ))}
        </ul>
      ),
  },
]
