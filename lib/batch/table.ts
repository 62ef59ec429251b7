import { type Column, columnsOf, type TableRow } from '@/lib/suggestion/form/columns'
import type { Form } from '@/lib/suggestion/form/definition'
import type { BatchRow } from './batch-row'

/** The heading of the column that a department may add to its 汇总表. */
export const remarkHeader = '备注'

export type RemarkedRow = TableRow & { remark: string }

const remark: Column<RemarkedRow> = { key: 'remark', header: remarkHeader, format: 'text', cell: (row) => row.remark }

/** 汇总表 of a batch: the call's columns, and 备注 when there is one. */
export function tableOf(
  form: Form,
  rows: readonly Pick<BatchRow, 'number' | 'content' | 'remark'>[],
): { columns: Column<RemarkedRow>[]; rows: RemarkedRow[] } {
  const remarked = rows.some((row) => row.remark !== '')
  return {
    columns: [...columnsOf(form), ...(remarked ? [remark] : [])],
    rows: rows.map(({ number, content, remark: text }) => ({ number, suggestion: content, remark: text })),
  }
}
