import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Stat } from '@/components/ui/stat'
import { type Column, Table } from '@/components/ui/table'
import { type BundleItem, type BundleReport, countsOf, verdictOf } from '@/lib/bundle/report'

const verdictTones = { 不能接收: 'danger', 有出入: 'warning', 相符: 'success' } as const

const columns: Column<BundleItem>[] = [
  { key: 'number', header: '序号', nowrap: true, cell: ({ number }) => number ?? '—' },
  {
    key: 'title',
    header: '项目名称',
    heading: true,
    cell: ({ title, path }) => (
      <>
        {title || '（没有读到）'}
        <span className="block wrap-anywhere font-normal text-ink-soft text-sm">{path}</span>
      </>
    ),
  },
  { key: 'who', header: '建议单位、建议人', cell: ({ organisation, proposer }) => `${organisation}　${proposer}` },
  { key: 'row', header: '汇总表', nowrap: true, cell: ({ row }) => (row === null ? '—' : `第 ${row} 行`) },
  {
    key: 'verdict',
    header: '核对',
    nowrap: true,
    cell: (item) => <Badge tone={verdictTones[verdictOf(item)]}>{verdictOf(item)}</Badge>,
  },
  {
    key: 'notes',
    header: '说明',
    cell: ({ doubts, faults }) =>
      faults.length + doubts.length === 0 ? (
        '—'
      ) : (
        <ul className="grid gap-0.5 text-sm">
          {faults.map((text) => (
            <li key={text} className="text-danger">
              {text}
            </li>
          ))}
          {doubts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ),
  },
]

/** What matched, file by file, row by row, and everything that did not. */
export function ReportView({ report }: { report: BundleReport }) {
  const { clean, doubtful, unfit, missing } = countsOf(report)
  // What needs eyes comes first.
  const weight = ({ faults, doubts }: BundleItem) => (faults.length > 0 ? 0 : doubts.length > 0 ? 1 : 2)
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-4">
        <Stat label="相符" value={clean} unit="项" />
        <Stat label="有出入" value={doubtful} unit="项" />
        <Stat label="不能接收" value={unfit} unit="项" urgent={unfit > 0} />
        <Stat label="汇总表中有、缺少文件" value={missing} unit="项" urgent={missing > 0} />
      </div>
      <Card title="逐项核对" description="文件、文件夹与汇总表逐项对照。有出入的也会接收，不能接收的除外。" flush>
        <Table
          caption="逐项核对"
          columns={columns}
          rows={report.items.toSorted((a, b) => weight(a) - weight(b))}
          rowKey={({ path }) => path}
        />
      </Card>
      {report.missing.length > 0 && (
        <Card title="缺少文件" description="汇总表中有这些行，压缩包中没有对应的 Word 文件。" flush>
          <Table
            caption="缺少文件"
            rows={report.missing}
            rowKey={({ row }) => String(row)}
            columns={[
              { key: 'row', header: '汇总表', nowrap: true, cell: ({ row }) => `第 ${row} 行` },
              { key: 'number', header: '序号', nowrap: true, cell: ({ number }) => number ?? '—' },
              { key: 'title', header: '项目名称', heading: true, cell: ({ title }) => title },
              { key: 'organisation', header: '建议单位', cell: ({ organisation }) => organisation || '—' },
            ]}
          />
        </Card>
      )}
      {report.others.length > 0 && (
        <Card title="其他文件" description="没有读取的文件和原因。" flush>
          <Table
            caption="其他文件"
            rows={report.others}
            rowKey={({ path }) => path}
            columns={[
              {
                key: 'path',
                header: '文件',
                heading: true,
                cell: ({ path }) => <span className="wrap-anywhere">{path}</span>,
              },
              { key: 'note', header: '说明', cell: ({ note }) => note },
            ]}
          />
        </Card>
      )}
    </>
  )
}
