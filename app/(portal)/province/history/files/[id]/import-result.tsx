import { Download } from 'lucide'
import type { Route } from 'next'
import { RefreshWhile } from '@/components/intake/refresh-while'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Progress } from '@/components/ui/progress'
import { Stat } from '@/components/ui/stat'
import { type Column, Table } from '@/components/ui/table'
import type { findImport } from '@/lib/history/queries'

type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>
type Rejection = Import['rejections'][number]

const columns: Column<Rejection>[] = [
  { key: 'row', header: '行', heading: true, nowrap: true, cell: ({ row }) => `第 ${row} 行` },
  { key: 'reason', header: '没有导入的原因', cell: ({ reason }) => reason },
  {
    key: 'cells',
    header: '该行内容',
    cell: ({ cells }) => <span className="line-clamp-2">{cells.filter(Boolean).join(' · ')}</span>,
  },
]

const shown = (count: number) => count.toLocaleString('zh-CN')

/** How far an import is, or what came of it, row by row where something was not taken. */
export function ImportResult({ found }: { found: Import }) {
  const { id, state, list, failure, rowsDone, created, updated, unchanged, rejected, rejections } = found
  const working = state === 'WAITING' || state === 'RUNNING'
  return (
    <div className="grid gap-6">
      {working && (
        <Card title="导入进度" description="在后台进行，可以离开本页，稍后再来查看。">
          <RefreshWhile />
          <Progress
            label={state === 'WAITING' ? '排队中' : '正在导入'}
            value={found.share}
            max={1000}
            text={`${Math.round(found.share / 10)}%，已处理 ${shown(rowsDone)} 行`}
          />
        </Card>
      )}
      {state === 'DONE' && (
        <Alert tone={rejected > 0 ? 'warning' : 'success'} title={`已导入“${list?.name ?? ''}”`}>
          {rejected > 0
            ? `有 ${shown(rejected)} 行没有导入，原因见下；可下载后改正，再导入到同一份名单。`
            : '所有行都已导入。'}
        </Alert>
      )}
      {state === 'FAILED' && (
        <Alert tone="danger" title="没有导入完">
          {failure}
        </Alert>
      )}
      <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-4">
        <Stat label="新增" value={shown(created)} unit="项" href={`/province/history/${list?.id}` as Route} />
        <Stat label="更新" value={shown(updated)} unit="项" />
        <Stat label="没有变化" value={shown(unchanged)} unit="项" />
        <Stat label="没有导入" value={shown(rejected)} unit="行" urgent={rejected > 0} />
      </div>
      {rejected > 0 && (
        <Card
          title="没有导入的行"
          description={
            rejected > rejections.length ? `下面是前 ${rejections.length} 行，全部见下载的文件。` : undefined
          }
          actions={
            <ButtonLink
              href={`/province/history/files/${id}/rejected` as Route}
              download
              size="small"
              icon={<Icon of={Download} className="size-4" />}
            >
              下载没有导入的行
            </ButtonLink>
          }
          flush
        >
          <Table caption="没有导入的行" columns={columns} rows={rejections} rowKey={({ row }) => String(row)} />
        </Card>
      )}
    </div>
  )
}
