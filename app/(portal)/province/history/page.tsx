import type { Metadata, Route } from 'next'
import { FileDrop } from '@/components/intake/file-drop'
import { RefreshWhile } from '@/components/intake/refresh-while'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { importStateLabels, kindLabels } from '@/lib/history/labels'
import { listHistory, listReceived } from '@/lib/history/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '历史名单' }

type List = Awaited<ReturnType<typeof listHistory>>[number]
type Received = Awaited<ReturnType<typeof listReceived>>[number]

const columns: Column<List>[] = [
  {
    key: 'name',
    header: '名单',
    heading: true,
    cell: ({ id, name }) => (
      <PageLink href={`/province/history/${id}` as Route} className="text-link">
        {name}
      </PageLink>
    ),
  },
  { key: 'kind', header: '类别', nowrap: true, cell: ({ kind }) => kindLabels[kind] },
  { key: 'records', header: '项目数', numeric: true, cell: ({ _count }) => _count.records.toLocaleString('zh-CN') },
  {
    key: 'imported',
    header: '最近导入',
    cell: ({ imports: [last] }) =>
      last ? (
        <PageLink href={`/province/history/files/${last.id}` as Route} className="text-link">
          <Time value={last.createdAt} />
        </PageLink>
      ) : (
        '—'
      ),
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ removedAt, imports: [last] }) =>
      removedAt ? (
        <Badge tone="warning">正在删除</Badge>
      ) : (
        last && <Badge tone={last.state === 'DONE' ? 'success' : 'warning'}>{importStateLabels[last.state]}</Badge>
      ),
  },
]

const received: Column<Received>[] = [
  {
    key: 'file',
    header: '文件',
    heading: true,
    cell: ({ id, fileName }) => (
      <PageLink href={`/province/history/files/${id}` as Route} className="text-link">
        {fileName}
      </PageLink>
    ),
  },
  { key: 'by', header: '上传人', nowrap: true, cell: ({ byName }) => byName },
  { key: 'at', header: '上传时间', nowrap: true, cell: ({ createdAt }) => <Time value={createdAt} /> },
]

export default async function HistoryPage() {
  const actor = await requireActor('PROVINCE')
  const lists = await listHistory(actor)
  const waiting = await listReceived(actor)
  const isBusy = lists.some(
    ({ removedAt, imports: [last] }) => removedAt || last?.state === 'WAITING' || last?.state === 'RUNNING',
  )
  return (
    <>
      {isBusy && <RefreshWhile />}
      <PageHeader
        title="历史名单"
        description="已立项项目和往年建议的清单。导入后进入查重比对范围，新收到的建议与其中每一项比对。"
      />
      <div className="grid gap-6">
        <Card title="导入清单" description="上传后先看前几行、核对每列的含义，确认后在后台导入，可以离开页面。">
          <FileDrop
            label="选择清单文件，或拖放到这里"
            hint="XLSX、CSV（UTF-8、GBK，逗号、制表符、分号均可）或 JSON，不超过 90 MB、30 万行。再次导入同一份清单只更新，不会重复。"
            accept=".xlsx,.csv,.txt,.tsv,.json,.jsonl"
            address="/api/lists"
          />
        </Card>
        {waiting.length > 0 && (
          <Card title="待核对的文件" description="还没有确认每列的含义，尚未导入；7 天后自动清除。" flush>
            <Table caption="待核对的文件" columns={received} rows={waiting} rowKey={({ id }) => id} />
          </Card>
        )}
        <Card title="名单" flush>
          <Table
            caption="历史名单"
            columns={columns}
            rows={lists}
            rowKey={({ id }) => id}
            empty={<EmptyState title="还没有名单">在上面选择一个清单文件开始导入。</EmptyState>}
          />
        </Card>
      </div>
    </>
  )
}
