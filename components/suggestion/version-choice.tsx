import type { Route } from 'next'
import { PageLink } from '@/components/ui/page-link'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'

type Version = { number: number; submittedAt: Date; receipt: string }
type VersionChoiceProps = {
  suggestionId: string
  versions: Version[]
  shown: number | undefined
  against: number | undefined
}

/** Which version to read, and which one to compare it with; each choice has its address. */
export function VersionChoice({ suggestionId, versions, shown, against }: VersionChoiceProps) {
  const newest = versions[0]?.number
  return (
    <Table
      caption="已提交的版本"
      rows={versions}
      rowKey={(version) => String(version.number)}
      columns={[
        { key: 'number', header: '版本', heading: true, cell: ({ number }) => `第${number}版` },
        { key: 'at', header: '提交时间', cell: ({ submittedAt }) => <Time value={submittedAt} to="second" /> },
        { key: 'receipt', header: '回执号', cell: ({ receipt }) => <span className="font-mono">{receipt}</span> },
        {
          key: 'read',
          header: '查看',
          cell: ({ number }) => (
            <span className="flex flex-wrap gap-4">
              {number === shown && against === undefined ? (
                '正在查看'
              ) : (
                <PageLink href={`?number=${number}` as Route} className="text-link">
                  查看第{number}版
                </PageLink>
              )}
              {number !== newest && number !== against && (
                <PageLink href={`?number=${newest}&against=${number}` as Route} className="text-link">
                  与第{newest}版比较
                </PageLink>
              )}
            </span>
          ),
        },
        {
          key: 'papers',
          header: 'Word、打印',
          screenOnly: true,
          cell: ({ number }) => (
            <span className="flex flex-wrap gap-4">
              <a
                href={`/proposer/suggestions/${suggestionId}/word?number=${number}`}
                download
                aria-label={`下载第${number}版为 Word`}
                className="text-link"
              >
                Word
              </a>
              <PageLink
                href={`/proposer/suggestions/${suggestionId}/print?number=${number}` as Route}
                aria-label={`打印第${number}版`}
                className="text-link"
              >
                打印
              </PageLink>
            </span>
          ),
        },
      ]}
    />
  )
}
