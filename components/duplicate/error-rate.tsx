import { Table } from '@/components/ui/table'
import { alarmsText, foundText, kindName, setName } from '@/lib/screening/labels'

type Kind = { kind: string; queries: number; first: number; firstFive: number; found: number }
type ErrorRateProps = {
  /** lib/screening/data/published-error-rate.json */
  sets: readonly {
    measured: string
    set: string
    kinds: readonly Kind[]
    negatives: number
    falseAlarms: number
    documents: number
  }[]
}

/** 公开的误差: how often the screening finds what is there, and speaks up where nothing is. */
export function ErrorRate({ sets }: ErrorRateProps) {
  const [first] = sets
  if (!first) return null
  return (
    <details>
      <summary className="text-link">
        查重误差（{first.measured} 测定，{first.documents.toLocaleString('zh-CN')} 份公开文本）：无关文本误提示率{' '}
        {alarmsText(sets)}
      </summary>
      <p className="my-3 text-ink-soft">
        检出率：来源在前五位且达到提示线的比例，每类 {first.kinds[0]?.queries ?? 0} 次；误提示率：{first.negatives}{' '}
        份无关文本中被提示的比例。分数只用于排序，是否重复由人判定。
      </p>
      <Table
        caption="各类改动的检出率"
        rows={[...first.kinds]}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: '改动方式', heading: true, cell: ({ kind }) => kindName(kind) },
          ...sets.map((set) => ({
            key: set.set,
            header: `检出率（${setName(set.set)}）`,
            numeric: true,
            cell: ({ kind }: Kind) => foundText(set, kind),
          })),
        ]}
      />
    </details>
  )
}
