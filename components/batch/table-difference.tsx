import { Alert } from '@/components/ui/alert'
import { type Column, Table } from '@/components/ui/table'

type Cell = { number: number; title: string; header: string; sheet: string; portal: string }
type Remark = { id: string; title: string; sheet: string; portal: string }

export type Difference = {
  cells: Cell[]
  lostColumns: string[]
  lostRows: string[]
  strangeLines: { line: number; title: string }[]
  remarks: Remark[]
}

const empty = '（空）'

const columns: Column<Cell>[] = [
  { key: 'row', header: '建议', heading: true, cell: ({ number, title }) => `${number}.${title}` },
  { key: 'column', header: '列', nowrap: true, cell: ({ header }) => header },
  { key: 'sheet', header: '表中', cell: ({ sheet }) => sheet || empty },
  { key: 'portal', header: '门户中', cell: ({ portal }) => portal || empty },
]

const remarkColumns: Column<Remark>[] = [
  { key: 'row', header: '建议', heading: true, cell: ({ title }) => title },
  { key: 'sheet', header: '表中的备注', cell: ({ sheet }) => sheet || empty },
  { key: 'portal', header: '门户中的备注', cell: ({ portal }) => portal || empty },
]

/** What an edited table says otherwise than the portal. */
export function TableDifference({ difference, moved }: { difference: Difference; moved: boolean }) {
  const { cells, lostColumns, lostRows, strangeLines, remarks } = difference
  const differences = cells.length + lostColumns.length + lostRows.length + strangeLines.length + remarks.length
  if (differences === 0 && !moved)
    return (
      <Alert tone="success" title="一致" announced>
        表中的内容、顺序和备注与门户完全一致。
      </Alert>
    )
  return (
    <div className="grid gap-4">
      <Alert tone="warning" title="与门户不一致" announced>
        <ul className="ml-5 list-disc wrap-anywhere">
          {moved && <li>顺序不同。</li>}
          {lostRows.length > 0 && <li>表中缺少：{lostRows.join('；')}。</li>}
          {strangeLines.length > 0 && (
            <li>
              表中多出，不在本批次：
              {strangeLines.map(({ line, title }) => `第 ${line} 行${title && `《${title}》`}`).join('；')}。
            </li>
          )}
          {lostColumns.length > 0 && <li>表中缺少这些列：{lostColumns.join('、')}。</li>}
          {cells.length > 0 && (
            <li>{cells.length} 个单元格不同。内容以建议人提交的为准，需要修改的请退回建议人修改。</li>
          )}
          {remarks.length > 0 && <li>{remarks.length} 条备注不同，可以采用。</li>}
        </ul>
      </Alert>
      {cells.length > 0 && (
        <Table
          caption="单元格的不同"
          captionShown
          rows={cells}
          columns={columns}
          rowKey={({ number, header }) => `${number} ${header}`}
        />
      )}
      {remarks.length > 0 && (
        <Table caption="备注的不同" captionShown rows={remarks} columns={remarkColumns} rowKey={({ id }) => id} />
      )}
    </div>
  )
}
