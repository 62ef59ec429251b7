import { Table } from '@/components/ui/table'

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

const kindNames: Record<string, string> = {
  verbatim: '全文照抄（改名称）',
  copy70: '照抄约七成',
  copy50: '照抄约一半',
  copy30: '照抄约三成',
  reorder: '调换句序',
  clause_reorder: '调换分句',
  numplace: '替换数字、地名、外文名',
  charsub5: '随机替换 5% 的字',
  charsub10: '随机替换 10% 的字',
  charsub20: '随机替换 20% 的字',
  charsub30: '随机替换 30% 的字',
  syn50: '一半词语换近义词',
  syn90: '九成词语换近义词',
  copy50syn50: '照抄一半并换近义词',
  para: '通篇改写',
  tonly_exact: '对方只有名称：名称相同',
  tonly_edit: '对方只有名称：名称有改动',
  tonly_abs: '对方只有名称：名称无关',
  fund_title_edit: '双方都只有名称：有改动',
  long_copy200: '长报告中照抄 200 字',
  long_copy60: '长报告中照抄 60 字',
}
const setNames: Record<string, string> = { plain: '一般文本', 'B, with boilerplate': '含大量模板文字' }

const percent = (share: number) => `${(100 * share).toFixed(1)}%`

/** 公开的误差: how often the screening finds what is there, and speaks up where nothing is. */
export function ErrorRate({ sets }: ErrorRateProps) {
  const [first] = sets
  if (!first) return null
  const found = (kind: string) => sets.map((set) => set.kinds.find((one) => one.kind === kind)?.found ?? null)
  return (
    <details>
      <summary className="text-link">
        查重误差（{first.measured} 测定，{first.documents.toLocaleString('zh-CN')} 份公开文本）：无关文本误提示率{' '}
        {sets.map((set) => `${setNames[set.set] ?? set.set} ${percent(set.falseAlarms)}`).join('，')}
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
          { key: 'kind', header: '改动方式', heading: true, cell: ({ kind }) => kindNames[kind] ?? kind },
          ...sets.map((set, i) => ({
            key: set.set,
            header: `检出率（${setNames[set.set] ?? set.set}）`,
            numeric: true,
            cell: ({ kind }: Kind) => {
              const share = found(kind)[i]
              return share === null || share === undefined ? '未测' : percent(share)
            },
          })),
        ]}
      />
    </details>
  )
}
