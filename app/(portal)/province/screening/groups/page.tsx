import type { Metadata, Route } from 'next'
import { filterSelects } from '@/app/(portal)/province/screening/filter-choices'
import { QueueFilters } from '@/components/review/queue-filters'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { findScreenedCall } from '@/lib/duplicate/desk-call'
import { listGroups } from '@/lib/duplicate/group-list'
import { filterFrom, filterQuery } from '@/lib/duplicate/pair-filter'
import { listDepartments } from '@/lib/duplicate/queries'
import { requireActor } from '@/lib/platform/session'
import { GroupCard } from './group-card'

export const metadata: Metadata = { title: '成组的相似内容' }

const here = '/province/screening/groups'
const mostGroups = 50

export default async function GroupsPage(props: PageProps<'/province/screening/groups'>) {
  const actor = await requireActor('PROVINCE')
  const filter = filterFrom(await props.searchParams)
  const { call, calls } = await findScreenedCall(actor, filter.call)
  const groups = call ? await listGroups(actor, call.id, filter) : []
  const departments = call ? await listDepartments(actor, call.id) : []
  const categories = call?.options.categories.map(({ value }) => value) ?? []
  const selects = filterSelects(filter, { calls, categories, departments, call: call?.id ?? '' })
  // Each pair is read within its own list, whatever tab it lies in.
  const query = filterQuery(filter, { call: call?.id ?? null, tab: 'all' })
  const whole = `${here}?call=${call?.id ?? ''}` as Route
  return (
    <>
      <PageHeader
        title="成组的相似内容"
        description={call?.title}
        breadcrumb={[
          { label: '首页', href: '/province' },
          {
            label: '查重工作台',
            href: `/province/screening?${filterQuery(filter, { call: call?.id ?? null })}` as Route,
          },
        ]}
      />
      <div className="mb-5">
        <Alert title="成组不等于彼此相似">
          三份以上由检出的相似对连在一起时列为一组，只为方便对照。甲与乙、乙与丙相似，不表示甲与丙相似：每份都写明与哪几份直接检出相似，没有写的就没有检出，也不因成组而判定。判定为“不重复”的一对不再把两份连在一起。
        </Alert>
      </div>
      <QueueFilters
        hidden={{}}
        selects={selects.filter(({ name }) => name !== 'weak')}
        clearHref={filterQuery(filter, { call: null, tab: 'open' }) === '' ? null : whole}
      />
      {groups.length === 0 && <EmptyState title="没有成组的相似内容">三份以上连在一起时会出现在这里。</EmptyState>}
      <div className="grid gap-6">
        {groups.slice(0, mostGroups).map((group, i) => (
          <GroupCard key={group.members.join()} number={i + 1} group={group} query={query} />
        ))}
        {groups.length > mostGroups && (
          <p className="text-ink-soft">另有 {groups.length - mostGroups} 组没有列出，请缩小筛选范围。</p>
        )}
      </div>
    </>
  )
}
