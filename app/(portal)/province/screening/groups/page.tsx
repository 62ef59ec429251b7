import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { filterSelects } from '@/app/(portal)/province/screening/filter-choices'
import { verdictTones } from '@/app/(portal)/province/screening/pair-columns'
import { QueueFilters } from '@/components/review/queue-filters'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { findScreenedCall } from '@/lib/duplicate/desk-call'
import { listGroups } from '@/lib/duplicate/group-list'
import { verdictLabels } from '@/lib/duplicate/labels'
import { filterFrom, filterQuery } from '@/lib/duplicate/pair-filter'
import { listDepartments } from '@/lib/duplicate/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '成组的相似内容' }

const here = '/province/screening/groups'
const letter = (i: number) => `〔${i + 1}〕`

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
        {groups.map(({ members, edges, missing, sideOf, verdictOf }, g) => {
          const place = (member: string) => letter(members.indexOf(member))
          return (
            <Card
              key={members.join()}
              title={`第 ${g + 1} 组：${members.length} 份`}
              description={`检出 ${edges.length} 对相似${missing > 0 ? `，另有 ${missing} 对没有直接检出` : '，两两均已检出'}。`}
            >
              <ol className="mb-4 grid gap-2">
                {members.map((member) => {
                  const side = sideOf(member)
                  const alike = edges.flatMap(({ one, other }) =>
                    one === member ? place(other) : other === member ? place(one) : [],
                  )
                  return (
                    <li key={member}>
                      {place(member)} {side.title}
                      <span className="ml-2 text-ink-soft text-sm">
                        {[side.organisation, side.person, side.from, side.standing].filter(Boolean).join(' · ')}
                      </span>
                      <span className="block text-ink-soft text-sm">直接检出相似：{alike.join('')}</span>
                    </li>
                  )
                })}
              </ol>
              <p>检出的相似对：</p>
              <ul className="mb-3 grid gap-1">
                {edges.map((edge) => {
                  const verdict = verdictOf(edge.id)
                  return (
                    <li key={edge.id}>
                      <Link
                        href={`/province/screening/${edge.id}?${query}` as Route}
                        prefetch={false}
                        className="text-link"
                      >
                        {place(edge.one)} 与 {place(edge.other)}
                      </Link>
                      <span className="mx-2 text-ink-soft text-sm">相似程度 {edge.score.toFixed(2)}</span>
                      {verdict ? (
                        <Badge tone={verdictTones[verdict]}>{verdictLabels[verdict]}</Badge>
                      ) : (
                        <span className="text-ink-soft text-sm">待判定</span>
                      )}
                    </li>
                  )
                })}
              </ul>
            </Card>
          )
        })}
      </div>
    </>
  )
}
