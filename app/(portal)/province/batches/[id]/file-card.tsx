import { CircleCheck, CircleX, Download } from 'lucide'
import type { Route } from 'next'
import { verify } from '@/app/(portal)/province/batches/actions'
import { fileSize } from '@/components/evidence/file-size'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { exportLabels } from '@/lib/batch/labels'
import type { listExports } from '@/lib/batch/queries'
import type { LoadedArrival } from '@/lib/intake/arrival'

type FileCardProps = Pick<LoadedArrival, 'batch' | 'arrival'> & { exports: Awaited<ReturnType<typeof listExports>> }

/** What came with the batch, each to fetch as it was, and whether it is still what was delivered. */
export function FileCard({ batch, arrival, exports }: FileCardProps) {
  const { id } = batch
  const link = (href: string, name: string) => (
    <ButtonLink href={href as Route} download size="small" icon={<Icon of={Download} className="size-4" />}>
      下载<span className="sr-only">{name}</span>
    </ButtonLink>
  )
  const files = [
    ...exports.map(({ number, kind, name, size, sha256 }) => ({
      key: String(number),
      kind: exportLabels[kind],
      name,
      size: fileSize(Number(size)),
      sha256: sha256 ?? '首次完整下载后记入',
      href: `/province/batches/${id}/exports/${number}`,
    })),
    ...(batch.scanHash
      ? [
          {
            key: 'scan',
            kind: '盖章扫描件',
            name: batch.scanName,
            size: '—',
            sha256: batch.scanHash,
            href: `/province/batches/${id}/scan`,
          },
        ]
      : []),
  ]
  return (
    <Card title="文件与校验" description="每次下载都记入操作日志。" flush>
      <div className="grid gap-4 border-line border-b px-4 py-4 sm:px-6">
        <p className="flex items-start gap-2">
          {arrival.intact ? (
            <Icon of={CircleCheck} className="mt-1 size-4 shrink-0 text-success" />
          ) : (
            <Icon of={CircleX} className="mt-1 size-4 shrink-0 text-danger" />
          )}
          <span className="min-w-0">
            {arrival.intact ? '内容与报送时的校验码一致' : '内容与报送时的校验码不一致'}（SHA-256）：
            <code className="break-all">{batch.hash}</code>
          </span>
        </p>
        <ActionForm action={verify} hidden={{ id }} label="逐个核验文件">
          <SubmitButton variant="secondary" pendingText="正在逐个读取文件…">
            逐个核验文件
          </SubmitButton>
        </ActionForm>
      </div>
      <Table
        caption="文件"
        rows={files}
        rowKey={({ key }) => key}
        columns={[
          { key: 'kind', header: '种类', heading: true, cell: ({ kind }) => kind },
          { key: 'name', header: '文件名', cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
          { key: 'size', header: '大小', numeric: true, cell: ({ size }) => size },
          { key: 'hash', header: 'SHA-256', cell: ({ sha256 }) => <code className="break-all text-xs">{sha256}</code> },
          { key: 'file', header: '下载', nowrap: true, screenOnly: true, cell: ({ href, kind }) => link(href, kind) },
        ]}
      />
    </Card>
  )
}
