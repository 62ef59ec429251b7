import { isDeepStrictEqual } from 'node:util'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/platform/session'
import { outcomeLabels } from '@/lib/trail/labels'
import { findEntry } from '@/lib/trail/queries'
import { sentenceOf, toWhat, whoDid } from '@/lib/trail/sentence'

export const metadata: Metadata = { title: '操作日志' }

const mono = (text: string) => <span className="wrap-anywhere font-mono text-sm">{text}</span>

export default async function EntryPage({ params }: { params: Promise<{ seq: string }> }) {
  const actor = await requireActor('SUPERVISOR', 'ADMIN')
  const { seq } = await params
  const entry = /^\d{1,18}$/.test(seq) ? await findEntry(actor, BigInt(seq)) : null
  if (!entry) notFound()
  const refused = entry.outcome === 'refused'
  return (
    <>
      <PageHeader
        title={sentenceOf(entry)}
        badge={refused && <Badge tone="danger">{outcomeLabels.refused}</Badge>}
        breadcrumb={[{ label: '操作日志', href: '/trail' as Route }]}
        actions={<ButtonLink href={listAddress('/trail', { subject: entry.subject })}>同一对象的全部记录</ButtonLink>}
      />
      <div className="grid gap-6">
        <Card title={`第 ${entry.seq} 条`}>
          <DefinitionList
            items={[
              { term: '时间', description: <Time value={entry.at} to="second" /> },
              { term: '操作人', description: whoDid(entry) },
              { term: '来源地址', description: entry.source },
              { term: '操作代码', description: mono(entry.action) },
              { term: '对象', description: toWhat(entry) },
              { term: '对象标识', description: mono(entry.subject) },
              { term: '结果', description: refused ? outcomeLabels.refused : outcomeLabels.done },
              { term: '前一条的校验值', description: mono(entry.previous) },
              { term: '本条的校验值', description: mono(entry.hash) },
            ]}
          />
        </Card>
        <Card title="明细">
          {isDeepStrictEqual(entry.detail, {}) ? (
            <p className="text-ink-soft">这一条没有明细。</p>
          ) : (
            <pre className="wrap-anywhere whitespace-pre-wrap font-mono text-sm">
              {JSON.stringify(entry.detail, null, 2)}
            </pre>
          )}
        </Card>
      </div>
    </>
  )
}
