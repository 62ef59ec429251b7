import type { Metadata } from 'next'
import { foundBatch } from '@/app/(portal)/department/batches/[id]/found-batch'
import { PrintButton } from '@/components/suggestion/print-button'
import { Alert } from '@/components/ui/alert'
import { batchLabel } from '@/lib/batch/labels'
import { type RemarkedRow, tableOf } from '@/lib/batch/table'
import { widthOf } from '@/lib/export/form/table-layout'
import { databaseNow } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import type { Column } from '@/lib/suggestion/form/columns'

export const metadata: Metadata = { title: '打印汇总表' }

// The browser prints page x of y itself, and repeats a table's header.
const paper = `@page { size: A4 landscape; margin: 12mm 10mm 14mm;
  @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt } }
@media print { thead { display: table-header-group } tr { break-inside: avoid } td, th { font-size: 9pt } }`

function shown({ cell, format }: Column<RemarkedRow>, row: RemarkedRow): string | number {
  const value = cell(row)
  return format === 'amount' && typeof value === 'number' ? value.toFixed(2) : value
}

/** 汇总表 on paper, or as PDF by the browser's print, with the seal's place. */
export default async function PrintPage({ params }: PageProps<'/department/batches/[id]/print'>) {
  const actor = await requireActor('DEPARTMENT')
  const found = await foundBatch(actor, (await params).id)
  if ('shutOut' in found) return <Alert tone="warning">{found.shutOut}</Alert>
  const { batch, call, form, rows } = found.loaded
  const date = shanghaiDate(batch.deliveredAt ?? (await databaseNow()))
  const { columns, rows: table } = tableOf(form, rows)
  const whole = columns.reduce((sum, { key }) => sum + widthOf(key), 0)
  return (
    <>
      <style>{paper}</style>
      <div className="mb-4 print:hidden">
        <PrintButton>打印汇总表</PrintButton>
      </div>
      <h1 className="text-center text-2xl">
        {call.title}汇总表{batch.number > 1 && `（${batchLabel(batch.number)}）`}
      </h1>
      {/* As high as a seal, which is set upon the name. */}
      <div className="mt-6 mb-3 flex min-h-[32mm] items-center justify-between">
        <p>主管部门（盖章）：{batch.department.name}</p>
        <p>填报日期：{date}</p>
      </div>
      <section
        aria-label="汇总表"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="w-full min-w-[70rem] table-fixed border-collapse text-sm print:min-w-0 [&_td]:border [&_td]:border-line-strong [&_td]:p-1 [&_td]:align-top [&_th]:border [&_th]:border-line-strong [&_th]:p-1">
          <colgroup>
            {columns.map(({ key }) => (
              <col key={key} style={{ width: `${(100 * widthOf(key)) / whole}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map((row) => (
              <tr key={row.number}>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={column.format === 'text' ? 'wrap-anywhere' : 'text-right tabular-nums'}
                  >
                    {shown(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
