import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { changesText } from '@/lib/batch/changes'
import { batchLabel } from '@/lib/batch/labels'
import { findChanges, findMarks, listExports } from '@/lib/batch/queries'
import { receptionLabel, receptionTones } from '@/lib/intake/labels'
import { openArrival } from '@/lib/intake/queries'
import { requireActor } from '@/lib/platform/session'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { FileCard } from './file-card'
import { ItemTable } from './item-table'
import { ReceptionCard } from './reception-card'

export const metadata: Metadata = { title: '收到的批次' }

export default async function ArrivalPage({ params }: PageProps<'/province/batches/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const found = await openArrival(actor, (await params).id)
  if (!found) notFound()
  const { batch, call, rows, reception } = found
  const changes = await findChanges(found)
  const marks = await findMarks(found)
  return (
    <>
      <PageHeader
        title={`${batch.department.name} · ${batchLabel(batch.number)}`}
        badge={
          <>
            {batch.origin === 'OUTSIDE' && <Badge>门户外</Badge>}
            <Badge tone={reception ? receptionTones[reception.state] : 'warning'}>
              {receptionLabel(reception?.state ?? null)}
            </Badge>
          </>
        }
        description={`${call.title}，共 ${rows.length} 项${batch.deliveredAt ? `，${batch.deliveredByName}于 ${shanghaiSecond(batch.deliveredAt)} 报送` : ''}`}
        breadcrumb={[{ label: '收到的批次', href: '/province/batches' }]}
      />
      <div className="grid gap-6">
        {changes && (
          <Alert tone="info" title={`补报，与此前报送相比：${changesText(changes)}`}>
            {marks && marks.removed.length > 0 && `退出：${marks.removed.map((title) => `《${title}》`).join('、')}`}
          </Alert>
        )}
        <ReceptionCard {...found} />
        <FileCard {...found} exports={await listExports(actor, batch)} />
        <Card title="建议" flush>
          <ItemTable id={batch.id} rows={rows} marks={marks} />
        </Card>
      </div>
    </>
  )
}
