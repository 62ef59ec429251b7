import type { Metadata, Route } from 'next'
import { CallTabs } from '@/app/(portal)/department/call-tabs'
import { ActionForm } from '@/components/form/action-form'
import { BulkBar } from '@/components/review/bulk-bar'
import { DeskClocks } from '@/components/review/desk-clocks'
import { QueueFilters } from '@/components/review/queue-filters'
import { SavedViews } from '@/components/review/saved-views'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { findCall } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { findDeskCall, findDeskClock } from '@/lib/review/desk-clock'
import { paceOf, paceSentence } from '@/lib/review/pace'
import { countConflicts, countQueue, listOrganisations, listQueue, listViews } from '@/lib/review/queries'
import { filterFrom, filterQuery, type QueueFilter, tabs } from '@/lib/review/queue-filter'
import { claim, remove, save } from './actions'
import { filterSelects, tabLabels } from './filter-choices'
import { QueueTable } from './queue-table'

export const metadata: Metadata = { title: '建议审核' }

const place = '/department/suggestions'
const address = (filter: QueueFilter, change: Partial<QueueFilter> = {}) =>
  `${place}?${filterQuery(filter, change)}` as Route
const unfiltered = { q: '', category: '', industry: '', organisation: null, held: '', similar: '' } as const

export default async function QueuePage(props: PageProps<'/department/suggestions'>) {
  const actor = await requireActor('DEPARTMENT')
  const asked = filterFrom(await props.searchParams)
  const { call: chosen, calls } = await findDeskCall(actor, asked.call)
  const call = chosen && (await findCall(actor, chosen.id))
  if (!chosen || !call)
    return (
      <>
        <PageHeader title="建议审核" />
        <EmptyState title="还没有征集">省科技厅发布征集后，建议人提交的建议会出现在这里。</EmptyState>
      </>
    )
  // Every link from here says which call it means: what is in want of work may be another one by then.
  const filter = { ...asked, call: call.id }
  const [clock, page, counts, organisations, views, conflicts] = await Promise.all([
    findDeskClock(actor, chosen),
    listQueue(actor, call.id, filter),
    countQueue(actor, call.id, filter),
    listOrganisations(actor, call.id),
    listViews(actor),
    countConflicts(actor, call.id),
  ])
  const values = (list: { value: string }[]) => list.map(({ value }) => value)
  const offered = {
    categories: values(call.options.categories),
    industries: values(call.options.industries),
    organisations,
  }
  const narrowed = address(filter, unfiltered) !== address(filter)
  const { rows, previous, next } = page
  return (
    <>
      <PageHeader title="建议审核" description={call.title} />
      <CallTabs calls={calls} current={call.id} href={(id) => address({ ...filter, ...unfiltered }, { call: id })} />
      <DeskClocks {...clock} pace={paceSentence(clock.work)} late={paceOf(clock.work).state === 'late'} />
      <LinkTabs
        label="按状态查看"
        tabs={tabs.map((tab) => ({
          label: tabLabels[tab],
          href: address(filter, { tab }),
          count: counts[tab],
          current: tab === filter.tab,
        }))}
      />
      <QueueFilters
        q={filter.q}
        hidden={{ tab: filter.tab, call: filter.call }}
        selects={filterSelects(filter, offered)}
        clearHref={narrowed ? address(filter, unfiltered) : null}
      />
      <SavedViews views={views} query={filterQuery(filter)} save={save} remove={remove} />
      <Card title={tabLabels[filter.tab]} flush>
        {rows.length === 0 ? (
          <EmptyState title="没有符合条件的建议">
            {narrowed ? '请放宽筛选条件，或清除筛选。' : '有新的建议时会出现在这里。'}
          </EmptyState>
        ) : (
          <ActionForm action={claim} label="批量办理" flush>
            <BulkBar exportHref={`${place}/export?${filterQuery(filter)}` as Route}>
              <QueueTable rows={rows} />
            </BulkBar>
          </ActionForm>
        )}
        <Pagination
          label="建议列表"
          previous={previous === null ? null : address(filter, { before: previous })}
          next={next === null ? null : address(filter, { after: next })}
          text={`共 ${counts[filter.tab]} 份`}
        />
      </Card>
      {conflicts > 0 && (
        <p className="mt-4 text-ink-soft">您已对 {conflicts} 份建议申请回避，由同事办理，不在此列出。</p>
      )}
    </>
  )
}
