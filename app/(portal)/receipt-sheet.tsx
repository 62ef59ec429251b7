import { PrintButton } from '@/components/suggestion/print-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { batchLabel } from '@/lib/batch/labels'
import { receptionLabel } from '@/lib/intake/labels'
import type { FoundReception } from '@/lib/intake/queries'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'

/** 回执 of a batch, to print or to keep as PDF. */
export function ReceiptSheet({ reception }: { reception: FoundReception }) {
  const { batch, receipt, receivedAt, receivedByName, state, decidedAt, decidedByName, reason } = reception
  return (
    <article className="mx-auto max-w-3xl rounded-lg border border-line bg-surface p-6 print:border-0 print:p-0 sm:p-10">
      <h1 className="text-center text-2xl">报送回执</h1>
      <p className="mt-6 mb-4">{batch.department.name}：</p>
      <p className="mb-4">
        你单位报送的“{batch.call.title}”{batchLabel(batch.number)}已由省科技厅签收，内容如下。
      </p>
      <DefinitionList
        items={[
          { term: '回执号', description: <code>{receipt}</code> },
          { term: '项数', description: `${batch._count.items} 项` },
          {
            term: '报送',
            description: batch.deliveredAt && `${shanghaiSecond(batch.deliveredAt)}，${batch.deliveredByName}`,
          },
          { term: '签收', description: `${shanghaiSecond(receivedAt)}，${receivedByName}` },
          { term: '校验码（SHA-256）', description: <code className="break-all">{batch.hash}</code> },
          {
            term: '受理情况',
            description: decidedAt
              ? `${receptionLabel(state)}（${shanghaiSecond(decidedAt)}，${decidedByName}）`
              : '正在核对',
          },
          ...(reason ? [{ term: '理由', description: reason }] : []),
        ]}
      />
      <p className="mt-6 text-ink-soft text-sm">校验码由报送的全部内容算出：与批次页面所示一致，即为所报送的内容。</p>
      <div className="mt-6 print:hidden">
        <PrintButton>打印回执</PrintButton>
      </div>
    </article>
  )
}
