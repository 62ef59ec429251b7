import type { Route } from 'next'
import { Alert } from '@/components/ui/alert'
import { PageLink } from '@/components/ui/page-link'
import { clauses } from '@/lib/suggestion/form/clause'
import type { Fault } from '@/lib/suggestion/form/completeness'

type FaultListProps = { faults: Fault[]; suggestionId: string }

/** Everything that keeps it from being submitted, at once: what, where, and by which clause. Each line leads to its field. */
export function FaultList({ faults, suggestionId }: FaultListProps) {
  if (faults.length === 0)
    return (
      <Alert tone="success" title="内容完整，可以提交">
        请再通读一遍，确认无误。
      </Alert>
    )
  return (
    <Alert tone="danger" title={`还有 ${faults.length} 处需要补充或修改`}>
      <ol className="mt-1 grid list-decimal gap-1.5 pl-6">
        {faults.map(({ path, section, sentence, clause }) => (
          <li key={`${path} ${sentence}`}>
            <PageLink
              href={`/proposer/suggestions/${suggestionId}?section=${section}#suggestion-${path}` as Route}
              className="text-link"
            >
              {sentence}
            </PageLink>
            <span className="text-ink-soft text-sm" title={clauses[clause].text}>
              （依据：{clauses[clause].source}）
            </span>
          </li>
        ))}
      </ol>
    </Alert>
  )
}
