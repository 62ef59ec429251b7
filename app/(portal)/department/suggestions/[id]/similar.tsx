import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageLink } from '@/components/ui/page-link'
import { relationLabels } from '@/lib/duplicate/labels'
import { countMatches, listOwnMatches } from '@/lib/duplicate/matches'
import type { ActorOf } from '@/lib/platform/actor'

type SimilarProps = { actor: ActorOf<'DEPARTMENT'>; id: string; contact: string }

/** Before recommending: what is alike in the department, in full; of what is elsewhere only that it is there, and whom to call. */
export async function Similar({ actor, id, contact }: SimilarProps) {
  const [matches, own] = await Promise.all([countMatches(actor, [id]), listOwnMatches(actor, id)])
  const found = matches.get(id)
  return (
    <Card title="相似内容" description="机器检出，只供核对；是否推荐由人决定。">
      {!found && <p className="text-ink-soft">还没有检索，稍后刷新。</p>}
      {found && own.length === 0 && !found.elsewhere && <p className="text-ink-soft">没有检出相似内容。</p>}
      {own.length > 0 && (
        <ul className="mb-3 grid gap-2">
          {own.map((pair) => (
            <li key={pair.id}>
              <PageLink href={`/department/suggestions/${id}/similar/${pair.id}` as Route} className="text-link">
                {pair.other?.queueEntry?.title || '（未命名）'}
              </PageLink>{' '}
              {pair.relation && <Badge tone="info">{relationLabels[pair.relation].name}</Badge>}
              <span className="block text-ink-soft text-sm">
                {pair.other?.queueEntry?.organisation} · {pair.other?.queueEntry?.proposer}　{pair.reasons.join('；')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found?.elsewhere && (
        <p>
          <Badge tone="warning">本部门以外有相似内容</Badge> 具体内容不在此显示。推荐前如需核实，请联系省科技厅：
          {contact}
        </p>
      )}
    </Card>
  )
}
