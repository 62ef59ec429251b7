import type { Metadata, Route } from 'next'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { findScreenedCall } from '@/lib/duplicate/desk-call'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { listGroups } from '@/lib/duplicate/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '成组的相似内容' }

const mostNamed = 10
const letter = (i: number) => `〔${i + 1}〕`

export default async function GroupsPage(props: PageProps<'/province/screening/groups'>) {
  const actor = await requireActor('PROVINCE')
  const filter = filterFrom(await props.searchParams)
  const { call } = await findScreenedCall(actor, filter.call)
  const groups = call ? await listGroups(actor, call.id, filter) : []
  return (
    <>
      <PageHeader
        title="成组的相似内容"
        description={call?.title}
        breadcrumb={[
          { label: '首页', href: '/province' },
          { label: '查重工作台', href: '/province/screening' },
        ]}
      />
      <div className="mb-5">
        <Alert title="成组不等于彼此相似">
          三份以上由检出的相似对连在一起时列为一组，只为方便对照。甲与乙、乙与丙相似，不表示甲与丙相似：没有直接检出的，每组都逐一写明，也不因成组而判定。
        </Alert>
      </div>
      {groups.length === 0 && <EmptyState title="没有成组的相似内容">三份以上连在一起时会出现在这里。</EmptyState>}
      <div className="grid gap-6">
        {groups.map(({ members, edges, missing, sideOf, judged }, g) => {
          const place = (member: string) => letter(members.indexOf(member))
          return (
            <Card
              key={members.join()}
              title={`第 ${g + 1} 组：${members.length} 份`}
              description={`检出 ${edges.length} 对相似${missing.length > 0 ? `，另有 ${missing.length} 对没有直接检出` : '，两两均已检出'}。`}
            >
              <ol className="mb-4 grid gap-2">
                {members.map((member) => {
                  const side = sideOf(member)
                  return (
                    <li key={member}>
                      {place(member)} {side.title}
                      <span className="ml-2 text-ink-soft text-sm">
                        {[side.organisation, side.person, side.from, side.standing].filter(Boolean).join(' · ')}
                      </span>
                    </li>
                  )
                })}
              </ol>
              <p>检出的相似对：</p>
              <ul className="mb-3 grid gap-1">
                {edges.map((edge) => (
                  <li key={edge.id}>
                    <PageLink href={`/province/screening/${edge.id}` as Route} className="text-link">
                      {place(edge.one)} 与 {place(edge.other)}
                    </PageLink>
                    <span className="ml-2 text-ink-soft text-sm">
                      相似程度 {edge.score.toFixed(2)}，{judged.has(edge.id) ? '已有判定' : '待判定'}
                    </span>
                  </li>
                ))}
              </ul>
              {missing.length > 0 && (
                <p className="text-ink-soft">
                  没有直接检出相似：
                  {missing
                    .slice(0, mostNamed)
                    .map(([one, other]) => `${place(one)}与${place(other)}`)
                    .join('、')}
                  {missing.length > mostNamed && `等 ${missing.length} 对`}。
                </p>
              )}
            </Card>
          )
        })}
      </div>
    </>
  )
}
