import type { Metadata } from 'next'
import { CheckBoard } from '@/components/batch/check-board'
import { DocumentProgress } from '@/components/batch/document-progress'
import { EditedTable } from '@/components/batch/edited-table'
import { OrderList } from '@/components/batch/order-list'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { changesText } from '@/lib/batch/changes'
import { batchLabel, batchStateLabels } from '@/lib/batch/labels'
import { orderLabels, orderRules } from '@/lib/batch/order'
import { findChanges, listExports } from '@/lib/batch/queries'
import { whyNotChange } from '@/lib/batch/rules'
import { requireActor } from '@/lib/platform/session'
import { annotate, arrange, sort } from './actions'
import { ArchiveTree } from './archive-tree'
import { Delivery } from './delivery'
import { ExportLedger } from './export-ledger'
import { foundBatch } from './found-batch'

export const metadata: Metadata = { title: '批次' }

export default async function BatchPage({ params }: PageProps<'/department/batches/[id]'>) {
  const actor = await requireActor('DEPARTMENT')
  const { id } = await params
  const found = await foundBatch(actor, id)
  if ('shutOut' in found) return <Alert tone="warning">{found.shutOut}</Alert>
  const { loaded } = found
  const { batch, call, rows, places, checks, desk } = loaded
  const changes = await findChanges(loaded)
  const whyNot = whyNotChange(actor, desk, desk.hash)?.sentence ?? null
  const missing = rows.filter(({ document }) => document === null).length
  const hidden = { id, hash: desk.hash }
  return (
    <>
      <PageHeader
        title={`${call.title} · ${batchLabel(batch.number)}`}
        badge={<Badge tone={batch.state === 'DELIVERED' ? 'success' : 'info'}>{batchStateLabels[batch.state]}</Badge>}
        description={`共 ${rows.length} 项${changes ? `；与此前报送相比，${changesText(changes)}` : ''}`}
        breadcrumb={[{ label: '汇总报送', href: '/department/batches' }]}
      />
      <div className="grid gap-6">
        {missing > 0 && <DocumentProgress address={`/department/batches/${id}/documents`} missing={missing} />}
        <Card title="1. 顺序">
          <div className="grid gap-6">
            {whyNot === null && (
              <ActionForm action={sort} hidden={hidden} label="按规则排序">
                <SelectField
                  name="rule"
                  label="排序方式"
                  hint="依次使用可以嵌套：先按单位，再按国别，得到各国别内按单位的顺序。"
                  options={orderRules.map((rule) => ({ value: rule, label: orderLabels[rule] }))}
                />
                <SubmitButton variant="secondary">排序</SubmitButton>
              </ActionForm>
            )}
            <OrderList
              action={arrange}
              hidden={hidden}
              whyNot={whyNot}
              rows={rows.map(({ suggestionId, content, remark }) => ({
                id: suggestionId,
                title: content.title,
                detail: [content.category, content.organisation, content.proposer, remark && `备注：${remark}`]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </div>
        </Card>
        <Card title="2. 自动核对" description="有一项未通过，就不能报送。">
          <CheckBoard checks={checks} />
        </Card>
        <Card title="3. 压缩包预览" description="解压后的文件夹和文件名与此完全相同。">
          <ArchiveTree places={places} />
        </Card>
        <Card title="4. 导出">
          <ExportLedger
            id={id}
            hash={desk.hash}
            entries={await listExports(actor, batch)}
            whyNot={rows.length > 0 ? null : whyNot}
          />
        </Card>
        <Card
          title="核对改过的汇总表"
          description="导出后在 Excel 或 WPS 中改过的汇总表，可以拖到这里与门户逐格核对。移动行或改序号可调整顺序；在表末加一列“备注”可填写备注。"
        >
          <EditedTable id={id} hash={desk.hash} whyNot={whyNot} arrange={arrange} annotate={annotate} />
        </Card>
        <Delivery actor={actor} loaded={loaded} />
      </div>
    </>
  )
}
