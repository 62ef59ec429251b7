import { Download } from 'lucide'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { exportLabels } from '@/lib/batch/labels'
import type { listExports } from '@/lib/batch/queries'
import { ExportKind } from '@/lib/platform/prisma/enums'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { take } from './actions'

type Entries = Awaited<ReturnType<typeof listExports>>
type LedgerProps = { id: string; hash: string; entries: Entries; whyNot: string | null }

const sizeText = (size: bigint) =>
  size < 2 ** 20 ? `${Math.ceil(Number(size) / 1024)} KB` : `${(Number(size) / 2 ** 20).toFixed(1)} MB`

/** Makes exports, and gives each one again as it was. */
export function ExportLedger({ id, hash, entries, whyNot }: LedgerProps) {
  return (
    <div className="grid gap-5">
      <ActionForm action={take} hidden={{ id, hash }} label="导出">
        <div className="flex flex-wrap gap-3">
          {Object.values(ExportKind).map((kind) => (
            <SubmitButton key={kind} name="kind" value={kind} variant="secondary" whyNot={whyNot}>
              生成{exportLabels[kind]}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
      <Table
        caption="导出台账"
        captionShown
        rows={entries}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState title="还没有导出">每次导出都记入台账，以后可以原样再次下载。</EmptyState>}
        columns={[
          {
            key: 'number',
            header: '编号',
            heading: true,
            cell: ({ number, kind }) => `${number} · ${exportLabels[kind]}`,
          },
          { key: 'at', header: '时间', nowrap: true, cell: ({ at }) => shanghaiSecond(at) },
          { key: 'by', header: '经办人', cell: ({ byName }) => byName },
          { key: 'size', header: '大小', numeric: true, cell: ({ size }) => sizeText(size) },
          {
            key: 'sha256',
            header: 'SHA-256',
            cell: ({ sha256 }) => <code className="break-all text-xs">{sha256 ?? '首次完整下载后记入'}</code>,
          },
          { key: 'now', header: '与现在', nowrap: true, cell: ({ basis }) => (basis === hash ? '一致' : '已有变化') },
          {
            key: 'file',
            header: '文件',
            nowrap: true,
            cell: ({ number }) => (
              <ButtonLink
                href={`/department/batches/${id}/exports/${number}`}
                download
                size="small"
                icon={<Icon of={Download} className="size-4" />}
              >
                下载<span className="sr-only">编号 {number}</span>
              </ButtonLink>
            ),
          },
        ]}
      />
    </div>
  )
}
