import type { Route } from 'next'
import { verdictTones } from '@/app/(portal)/province/screening/pair-columns'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageLink } from '@/components/ui/page-link'
import type { ListedGroup } from '@/lib/duplicate/group-list'
import { verdictLabels } from '@/lib/duplicate/labels'

type GroupCardProps = {
  number: number
  group: ListedGroup
  /** The filter under which each pair is read in its own list. */
  query: string
}

/** Of a group that a whole list hangs on nobody reads more. */
const mostShown = 50

/** A group: its members, each with those that it was found alike to, and its pairs with what was judged of them. */
export function GroupCard({ number, group, query }: GroupCardProps) {
  const { members, edges, missing, sideOf, verdictOf } = group
  const places = new Map(members.map((member, i) => [member, `〔${i + 1}〕`]))
  const place = (member: string) => places.get(member) ?? ''
  const leftOut = members.length > mostShown || edges.length > mostShown
  return (
    <Card
      title={`第 ${number} 组：${members.length} 份`}
      description={`检出 ${edges.length} 对相似${missing > 0 ? `，另有 ${missing} 对没有直接检出` : '，两两均已检出'}。`}
    >
      <ol className="mb-4 grid gap-2">
        {members.slice(0, mostShown).map((member) => {
          const side = sideOf(member)
          const alike = edges.flatMap(({ one, other }) =>
            one === member ? place(other) : other === member ? place(one) : [],
          )
          return (
            <li key={member}>
              {place(member)} {side.title}
              <span className="ml-2 text-ink-soft text-sm">
                {[side.organisation, side.person, side.from, side.standing].filter(Boolean).join(' · ')}
              </span>
              <span className="block text-ink-soft text-sm">
                直接检出相似：{alike.slice(0, mostShown).join('')}
                {alike.length > mostShown && `等 ${alike.length} 份`}
              </span>
            </li>
          )
        })}
      </ol>
      <p>检出的相似对：</p>
      <ul className="mb-3 grid gap-1">
        {edges.slice(0, mostShown).map((edge) => {
          const verdict = verdictOf(edge.id)
          return (
            <li key={edge.id}>
              <PageLink href={`/province/screening/${edge.id}?${query}` as Route} className="text-link">
                {place(edge.one)} 与 {place(edge.other)}
              </PageLink>
              <span className="mx-2 text-ink-soft text-sm">相似程度 {edge.score.toFixed(2)}</span>
              {verdict ? (
                <Badge tone={verdictTones[verdict]}>{verdictLabels[verdict]}</Badge>
              ) : (
                <span className="text-ink-soft text-sm">待判定</span>
              )}
            </li>
          )
        })}
      </ul>
      {leftOut && (
        <p className="text-ink-soft">
          这一组很大，只列出联系最多的 {mostShown} 份和相似程度最高的 {mostShown} 对，其余见
          <PageLink href={`/province/screening?${query}` as Route} className="text-link">
            全部相似对
          </PageLink>
          。
        </p>
      )}
    </Card>
  )
}
