import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Table } from '@/components/ui/table'
import type { BatchRow } from '@/lib/batch/batch-row'
import type { Marks } from '@/lib/batch/changes'

const markLabels = { added: '新增', changed: '修改', same: '未变' } as const

/** What the batch holds, row by row; a 补报 says of each what is new. */
export function ItemTable({ id, rows, marks }: { id: string; rows: BatchRow[]; marks: Marks | null }) {
  const markOf = ({ suggestionId }: BatchRow) => marks?.marks.get(suggestionId) ?? 'same'
  return (
    <Table
      caption="建议"
      rows={rows}
      rowKey={({ suggestionId }) => suggestionId}
      columns={[
        { key: 'number', header: '序号', nowrap: true, cell: ({ number }) => number },
        { key: 'title', header: '项目名称', heading: true, cell: ({ content }) => content.title },
        ...(marks
          ? [
              {
                key: 'mark',
                header: '与此前相比',
                nowrap: true,
                cell: (row: BatchRow) => (
                  <Badge tone={markOf(row) === 'same' ? 'neutral' : 'info'}>{markLabels[markOf(row)]}</Badge>
                ),
              },
            ]
          : []),
        { key: 'category', header: '合作国别、地区', cell: ({ content }) => content.category },
        { key: 'organisation', header: '建议单位', cell: ({ content }) => content.organisation },
        { key: 'proposer', header: '建议人', nowrap: true, cell: ({ content }) => content.proposer },
        {
          key: 'hash',
          header: '校验码（SHA-256）',
          cell: ({ document }) => <code className="text-xs">{document?.hash.slice(0, 16)}…</code>,
        },
        {
          key: 'file',
          header: 'Word 文件',
          screenOnly: true,
          nowrap: true,
          cell: ({ number }) => (
            <ButtonLink href={`/province/batches/${id}/items/${number}`} download size="small">
              下载<span className="sr-only">第 {number} 项</span>
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
