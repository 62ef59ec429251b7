import { Download } from 'lucide'
import type { Metadata, Route } from 'next'
import { DeskForm } from '@/components/duplicate/desk-form'
import { ErrorRate } from '@/components/duplicate/error-rate'
import { ScreeningWork } from '@/components/duplicate/screening-work'
import { QueueFilters } from '@/components/review/queue-filters'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { findScreenedCall } from '@/lib/duplicate/desk-call'
import { findSetting } from '@/lib/duplicate/held-pair'
import { filterFrom, filterQuery, type PairFilter, tabs } from '@/lib/duplicate/pair-filter'
import { countConflicts, countPairs, listDepartments, listPairs } from '@/lib/duplicate/queries'
import { requireActor } from '@/lib/platform/session'
import { findScreeningWork } from '@/lib/screened/queries'
import published from '@/lib/screening/data/published-error-rate.json'
import { set } from './actions'
import { filterSelects, tabLabels } from './filter-choices'
import { pairColumns } from './pair-columns'

export const metadata: Metadata = { title: '查重工作台' }

const place = '/province/screening'
const address = (filter: PairFilter, change: Partial<PairFilter> = {}) =>
  `${place}?${filterQuery(filter, change)}` as Route

export default async function ScreeningPage(props: PageProps<'/province/screening'>) {
  const actor = await requireActor('PROVINCE')
  const filter = filterFrom(await props.searchParams)
  const { call, calls } = await findScreenedCall(actor, filter.call)
  if (!call)
    return (
      <>
        <PageHeader title="查重工作台" />
        <EmptyState title="还没有征集">征集发布、主管部门报送后，检出的相似内容会出现在这里。</EmptyState>
      </>
    )
  const [page, counts, departments, setting, conflicts, work] = await Promise.all([
    listPairs(actor, call.id, filter),
    countPairs(actor, call.id, filter),
    listDepartments(actor, call.id),
    findSetting(),
    countConflicts(actor, call.id),
    findScreeningWork(actor),
  ])
  const categories = call.options.categories.map(({ value }) => value)
  const unfiltered = address(filterFrom({ call: call.id, tab: filter.tab }))
  const query = filterQuery(filter, { call: call.id })
  return (
    <>
      <PageHeader
        title="查重工作台"
        description={`${call.title}。分数只用于排序，是否重复由人判定，理由记录在案。`}
        actions={
          <>
            <ButtonLink
              href={`${place}/export?${query}` as Route}
              download
              icon={<Icon of={Download} className="size-4" />}
            >
              导出查重报告（XLSX）
            </ButtonLink>
            <ButtonLink
              href={`${place}/report?${query}` as Route}
              download
              icon={<Icon of={Download} className="size-4" />}
            >
              导出查重报告（PDF）
            </ButtonLink>
            <ButtonLink href="/province/screening/engine">查重进度</ButtonLink>
          </>
        }
      />
      <ScreeningWork {...work} />
      <LinkTabs
        label="按判定查看"
        tabs={[
          ...tabs.map((tab) => ({
            label: tabLabels[tab],
            href: address(filter, { tab }),
            count: counts[tab],
            current: tab === filter.tab,
          })),
          { label: '成组查看', href: `${place}/groups?${query}` as Route },
        ]}
      />
      <QueueFilters
        hidden={{ tab: filter.tab }}
        selects={filterSelects(filter, { calls, categories, departments, call: call.id })}
        clearHref={address(filter, { call: call.id }) === unfiltered ? null : unfiltered}
      />
      {counts.declared > 0 && filter.relation === '' && (
        <div className="mb-5">
          <Alert title={`待判定中有 ${counts.declared} 对不出意料`}>
            一份由另一份续写而来（建议人已声明），或两份由同一人提出，文字相同在意料之中。列表中已标明，
            <PageLink href={address(filter, { relation: 'declared' })} className="text-link">
              可以单独查看
            </PageLink>
            ，是否重复仍须判定。
          </Alert>
        </div>
      )}
      <div className="grid gap-6">
        <Card title={tabLabels[filter.tab]} flush>
          <Table
            caption="相似对"
            columns={pairColumns(query)}
            rows={page.rows}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="没有符合条件的相似对">检出相似内容后会出现在这里；也可以放宽筛选条件。</EmptyState>
            }
          />
          <Pagination
            label="相似对"
            previous={page.previous === null ? null : address(filter, { before: page.previous })}
            next={page.next === null ? null : address(filter, { after: page.next })}
            text={`共 ${counts[filter.tab]} 对`}
          />
        </Card>
        {conflicts > 0 && <p className="text-ink-soft">您已对 {conflicts} 份建议申请回避，由同事判定，不在此列出。</p>}
        <Card title="查重误差">
          <ErrorRate sets={published.sets} />
        </Card>
        <div className="print:hidden">
          <Card title="工作方式" description="对全体经办人生效。">
            <DeskForm action={set} setting={setting} />
          </Card>
        </div>
      </div>
    </>
  )
}
