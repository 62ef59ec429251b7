import { Trash2 } from 'lucide'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { remove } from '@/app/(portal)/province/history/actions'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SearchField } from '@/components/form/search-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { type Column, Table } from '@/components/ui/table'
import { kindLabels } from '@/lib/history/labels'
import { findList } from '@/lib/history/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '历史名单' }

const Search = z.object({
  words: z.string().trim().max(100).default('').catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
})

type Record = NonNullable<Awaited<ReturnType<typeof findList>>>['records'][number]

const columns: Column<Record>[] = [
  { key: 'title', header: '项目名称', heading: true, cell: ({ title }) => title },
  { key: 'number', header: '编号', cell: ({ number }) => number || '—' },
  { key: 'organisation', header: '单位', cell: ({ organisation }) => organisation || '—' },
  { key: 'person', header: '负责人', nowrap: true, cell: ({ person }) => person || '—' },
  { key: 'year', header: '年度', nowrap: true, cell: ({ year }) => year ?? '—' },
]

export default async function HistoryListPage({ params, searchParams }: PageProps<'/province/history/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const { words, page } = Search.parse(await searchParams)
  const found = await findList(actor, (await params).id, { words, page })
  if (!found || found.removedAt) notFound()
  const { id, version, name, kind, records, count, pages } = found
  const path = `/province/history/${id}`
  const at = (number: number) => listAddress(path, { words, page: number })
  return (
    <>
      <PageHeader
        title={name}
        badge={<Badge>{kindLabels[kind]}</Badge>}
        description={`${words ? '符合条件的' : '共'} ${count.toLocaleString('zh-CN')} 项`}
        breadcrumb={[{ label: '历史名单', href: '/province/history' }]}
        actions={
          <ConfirmDialog
            trigger="删除名单"
            title={`删除“${name}”？`}
            description="名单中的项目不再参与比对。已经写出的比对结果和结论保留。删除后可重新导入。"
            action={remove}
            hidden={{ id, version }}
            confirm="删除名单"
            icon={<Icon of={Trash2} className="size-4" />}
            danger
          />
        }
      />
      <Card flush>
        <form method="get" className="border-line border-b px-4 py-4 sm:px-6">
          <SearchField name="words" label="查询项目" defaultValue={words} placeholder="名称、编号、单位、负责人" />
        </form>
        <Table
          caption="名单中的项目"
          columns={columns}
          rows={records}
          rowKey={(record) => record.id}
          empty={<EmptyState title="没有符合条件的项目">请换一个词再查。</EmptyState>}
        />
        <Pagination
          label="名单中的项目"
          previous={page > 1 ? at(page - 1) : null}
          next={page < pages ? at(page + 1) : null}
          text={`第 ${page} 页，共 ${pages} 页`}
        />
      </Card>
    </>
  )
}
