import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'

type Passage = { number: number; label: string; otherLabel: string; characters: number }
type PairFactsProps = {
  score: number
  flagged: boolean
  source: string
  relation: { name: string; explained: string } | null
  reasons: readonly string[]
  reading: { passages: readonly Passage[]; longest: { length: number; text: string; passage: number } | null }
}

/** Why the two stand beside each other, in words; up front what makes it no surprise. */
export const PairFacts = ({ score, flagged, source, relation, reasons, reading }: PairFactsProps) => (
  <div className="grid gap-4">
    {relation && (
      <p>
        <Badge tone="info">{relation.name}</Badge> {relation.explained}
      </p>
    )}
    <DefinitionList
      columns={2}
      items={[
        { term: '列出理由', description: reasons.join('；'), wide: true },
        {
          term: '最长连续相同（含模板文字）',
          description: reading.longest && (
            <>
              {reading.longest.length} 字（第{' '}
              <a href={`#one-${reading.longest.passage}`} className="text-link">
                {reading.longest.passage}
              </a>{' '}
              处）：“{reading.longest.text}”
            </>
          ),
          wide: true,
        },
        { term: '对比来源', description: source },
        {
          term: '相似程度',
          description: `${score.toFixed(2)}，${flagged ? '达到' : '未达到'}提示线。分数只用于排序，不作判定。`,
        },
      ]}
    />
    <details className="not-open:print:hidden">
      <summary className="text-link">逐处列表（{reading.passages.length} 处）</summary>
      <ol className="mt-2 grid gap-1">
        {reading.passages.map(({ number, label, otherLabel, characters }) => (
          <li key={number}>
            <a href={`#one-${number}`} className="text-link">
              第 {number} 处
            </a>
            ：{label} {characters} 字，对应另一份的{otherLabel}
          </li>
        ))}
      </ol>
    </details>
    <p className="text-ink-soft text-sm">
      着色并编号的是相同或相近的文字，点编号转到另一份的对应处。灰色是模板文字，不参与比对：没有下划线的为表单、通知或政策的原文，
      <span className="underline decoration-dotted underline-offset-4">点线的</span>为许多建议共有的套话。
    </p>
  </div>
)
