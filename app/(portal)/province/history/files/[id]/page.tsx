import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { fileSize } from '@/components/evidence/file-size'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Sample } from '@/lib/history/form'
import { importStateLabels } from '@/lib/history/labels'
import { findImport, listHistory } from '@/lib/history/queries'
import { requireActor } from '@/lib/platform/session'
import { ImportResult } from './import-result'
import { MappingForm } from './mapping-form'
import { SampleTable } from './sample-table'

export const metadata: Metadata = { title: '导入清单' }

const tones = { RECEIVED: 'warning', WAITING: 'info', RUNNING: 'info', DONE: 'success', FAILED: 'danger' } as const

export default async function HistoryFilePage({ params }: PageProps<'/province/history/files/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const found = await findImport(actor, (await params).id)
  if (!found) notFound()
  const { id, version, fileName, state } = found
  const sample = Sample.parse(found.sample)
  return (
    <>
      <PageHeader
        title={fileName}
        badge={<Badge tone={tones[state]}>{importStateLabels[state]}</Badge>}
        description={`${found.byName}上传，${fileSize(found.size)}。`}
        breadcrumb={[{ label: '历史名单', href: '/province/history' }]}
      />
      {state === 'RECEIVED' ? (
        <div className="grid gap-6">
          <Card title="文件的前几行" flush>
            <SampleTable sample={sample} />
          </Card>
          <Card title="核对各列" description="系统按表头猜测了每列的含义，请核对。没有项目名称的行不导入。">
            <MappingForm
              id={id}
              version={version}
              fileName={fileName}
              sample={sample}
              lists={(await listHistory(actor)).filter(({ removedAt }) => !removedAt)}
            />
          </Card>
        </div>
      ) : (
        <ImportResult found={found} />
      )}
    </>
  )
}
