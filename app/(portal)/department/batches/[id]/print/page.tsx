import type { Metadata } from 'next'
import { foundBatch } from '@/app/(portal)/department/batches/[id]/found-batch'
import { PrintButton } from '@/components/suggestion/print-button'
import { Alert } from '@/components/ui/alert'
import { Table } from '@/components/ui/table'
import { batchLabel } from '@/lib/batch/labels'
import { type RemarkedRow, tableOf } from '@/lib/batch/table'
import { databaseNow } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDate } from '@/lib/platform/shanghai-time'

export const metadata: Metadata = { title: '打印汇总表' }

// The browser prints page x of y itself, and repeats a table's header.
const paper = `@page { size: A4 landscape; margin: 12mm 10mm 14mm;
  @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt } }
@media print { thead { display: table-header-group } tr { break-inside: avoid } td, th { font-size: 9pt } }`

/** 汇总表 on paper, or as PDF by the browser's print, with the seal's place. */
export default async function PrintPage({ params }: PageProps<'/department/batches/[id]/print'>) {
  const actor = await requireActor('DEPARTMENT')
  const found = await foundBatch(actor, (await params).id)
  if ('shutOut' in found) return <Alert tone="warning">{found.shutOut}</Alert>
  const { batch, call, form, rows } = found.loaded
  const date = shanghaiDate(batch.deliveredAt ?? (await databaseNow()))
  const table = tableOf(form, rows)
  return (
    <>
      <style>{paper}</style>
      <div className="mb-4 print:hidden">
        <PrintButton>打印汇总表</PrintButton>
      </div>
      <h1 className="text-center text-2xl">
        {call.title}汇总表{batch.number > 1 && `（${batchLabel(batch.number)}）`}
      </h1>
      <div className="mt-6 mb-3 flex justify-between">
        <p>主管部门（盖章）：{batch.department.name}</p>
        <p>填报日期：{date}</p>
      </div>
      <Table
        caption="汇总表"
        narrow="scroll"
        rows={table.rows}
        rowKey={({ number }) => String(number)}
        columns={table.columns.map(({ key, header, format, cell }) => ({
          key,
          header,
          numeric: format !== 'text',
          heading: key === 'title',
          cell: (row: RemarkedRow) => {
            const value = cell(row)
            return format === 'amount' && typeof value === 'number' ? value.toFixed(2) : value
          },
        }))}
      />
    </>
  )
}
