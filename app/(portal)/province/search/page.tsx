import type { Metadata } from 'next'
import { SearchField } from '@/components/form/search-field'
import { ListSelects } from '@/components/insight/list-selects'
import { ResultList } from '@/components/search/result-list'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Refused } from '@/lib/platform/refused'
import { requireActor } from '@/lib/platform/session'
import { searchFrom } from '@/lib/search/form'
import { listSearchChoices } from '@/lib/search/queries'
import { type SearchResult, searchProposals } from '@/lib/search/search-proposals'
import { searchSelects } from './search-selects'

export const metadata: Metadata = { title: '全库检索' }

const countText = ({ count, sure, more }: SearchResult) =>
  more ? `${count} 条以上` : sure ? `共 ${count} 条` : `约 ${count} 条`

export default async function SearchPage(props: PageProps<'/province/search'>) {
  const actor = await requireActor('PROVINCE')
  const filter = searchFrom(await props.searchParams)
  const choices = await listSearchChoices(actor)
  const found = filter.q === '' ? null : await searchProposals(actor, filter).catch(refusalOf)
  const { after: _after, before: _before, ...criteria } = filter
  return (
    <>
      <PageHeader
        title="全库检索"
        description="在历次征集已报送的全部建议、已立项项目和往年清单中查找，名称、正文、单位、人员均可，两个字即可。多个词用空格隔开，须同时出现。每次检索都会记录。"
      />
      <form
        method="get"
        aria-label="检索"
        className="mb-5 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2 print:hidden"
      >
        <SearchField name="q" label="检索词" defaultValue={filter.q} placeholder="例如：储能 钠离子" />
        <ListSelects selects={searchSelects(filter, choices)} />
      </form>
      {found instanceof Refused && <Alert tone="warning">{found.reason.sentence}</Alert>}
      {found && !(found instanceof Refused) && (
        <Card title={countText(found)} flush>
          {found.rows.length === 0 && (
            <EmptyState title={found.next ? '这一页没有，后面可能还有' : '没有找到'}>
              {found.next ? '请翻到下一页继续查找。' : '请换一个说法，减少检索词，或放宽筛选条件。'}
            </EmptyState>
          )}
          <ResultList rows={found.rows} />
          <Pagination
            label="检索结果"
            text={countText(found)}
            {...pageAddresses('/province/search', criteria, found)}
          />
        </Card>
      )}
    </>
  )
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  throw error
}
