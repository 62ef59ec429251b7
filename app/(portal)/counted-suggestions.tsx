import type { Route } from 'next'
import { CountedTable } from '@/components/insight/counted-table'
import { ListFilters } from '@/components/insight/list-filters'
import type { ListSelect } from '@/components/insight/list-selects'
import type { Crumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { findCall } from '@/lib/call/queries'
import { filterWords, stageChoices } from '@/lib/insight/filter-words'
import { type Criteria, filterFrom, filterQuery, type InsightFilter } from '@/lib/insight/form'
import { countSuggestions, findCalls, listCounted, listCountedSuggestions } from '@/lib/insight/queries'
import type { Actor } from '@/lib/platform/actor'

type Params = Record<string, string | string[] | undefined>
type CountedSuggestionsProps = {
  actor: Actor
  params: Params
  /** Address of this list, and of one suggestion in it for those who read it. */
  place: string
  reading: ((id: string) => Route) | null
  breadcrumb: Crumb[]
}

const values = (options: readonly { value: string }[]) => options.map(({ value }) => ({ value, label: value }))

/** The suggestions that a figure's number counts: as many rows as the number says. */
export async function CountedSuggestions({ actor, params, place, reading, breadcrumb }: CountedSuggestionsProps) {
  const filter = filterFrom(params)
  const { call: chosen, calls } = await findCalls(actor, filter.call)
  const call = chosen && (await findCall(actor, chosen.id))
  if (!call)
    return (
      <>
        <PageHeader title="建议列表" breadcrumb={breadcrumb} />
        <EmptyState title="还没有征集">征集开放后，提交的建议会出现在这里。</EmptyState>
      </>
    )
  const [count, { rows, previous, next }, departments] = await Promise.all([
    countSuggestions(actor, call.id, filter),
    listCountedSuggestions(actor, call.id, filter),
    listCounted(actor),
  ])
  const whole: InsightFilter = { ...filter, call: call.id, after: null, before: null }
  const address = (change: Criteria) => `${place}?${filterQuery({ ...whole, ...change })}` as Route
  const all = `${place}?${filterQuery({ call: call.id })}` as Route
  const offered = call.options
  const selects: ListSelect[] = [
    {
      name: 'call',
      label: '征集',
      value: call.id,
      choices: calls.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: 'stage', label: '进展', value: filter.stage ?? '', choices: stageChoices },
    { name: 'category', label: '合作国别、地区', value: filter.category, choices: values(offered.categories) },
    { name: 'industry', label: '产业领域', value: filter.industry, choices: values(offered.industries) },
    ...(departments.length > 1
      ? [
          {
            name: 'department',
            label: '主管部门',
            value: filter.department ?? '',
            choices: departments.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
  ]
  const { from, to, levels, clause, band, readable } = filter
  const hidden = Object.fromEntries(new URLSearchParams(filterQuery({ from, to, levels, clause, band, readable })))
  const words = filterWords(filter)
  return (
    <>
      <PageHeader title="建议列表" breadcrumb={breadcrumb} description={[call.title, ...words].join('；')} />
      <ListFilters selects={selects} hidden={hidden} clearHref={address({}) === all ? null : all} />
      <Card title={`共 ${count} 份`} flush>
        {rows.length === 0 ? (
          <EmptyState title="没有符合条件的建议">请放宽筛选条件，或清除筛选。</EmptyState>
        ) : (
          <CountedTable rows={rows} reading={reading} />
        )}
        <Pagination
          label="建议列表"
          previous={previous === null ? null : address({ before: previous })}
          next={next === null ? null : address({ after: next })}
          text={`共 ${count} 份`}
        />
      </Card>
    </>
  )
}
