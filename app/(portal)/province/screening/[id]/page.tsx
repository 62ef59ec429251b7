import { Download } from 'lucide'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { verdictTones } from '@/app/(portal)/province/screening/pair-columns'
import { PairFacts } from '@/components/duplicate/pair-facts'
import { PairKeys } from '@/components/duplicate/pair-keys'
import { PairReading } from '@/components/duplicate/pair-reading'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { PairId } from '@/lib/duplicate/form'
import { relationLabels, sourceLabels, verdictLabels } from '@/lib/duplicate/labels'
import { findNextPair } from '@/lib/duplicate/next-pair'
import { openPair } from '@/lib/duplicate/open-pair'
import { filterFrom, filterQuery } from '@/lib/duplicate/pair-filter'
import { requireActor } from '@/lib/platform/session'
import { Judging, judgingForm } from './judging'

export const metadata: Metadata = { title: '相似对' }

export default async function PairPage(props: PageProps<'/province/screening/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const { id } = await props.params
  if (!PairId.safeParse({ id }).success) notFound()
  const opened = await openPair(actor, { id }).catch(notFoundIfRefused)
  const { callId } = opened.suggestion
  const filter = filterFrom(await props.searchParams)
  const next = await findNextPair(actor, callId, filter, opened)
  const query = filterQuery(filter, { call: callId })
  const { verdict, relation, source, reading } = opened
  return (
    <>
      <PageHeader
        title="对照阅读"
        badge={verdict && <Badge tone={verdictTones[verdict.verdict]}>{verdictLabels[verdict.verdict]}</Badge>}
        description={
          opened.blind ? '匿名阅读：项目名称、建议人、职称职务和单位已隐去，正文中出现的以“■”代替。' : undefined
        }
        breadcrumb={[
          { label: '首页', href: '/province' },
          { label: '查重工作台', href: `/province/screening?${query}` as Route },
        ]}
        actions={
          <>
            <PairKeys passages={reading.passages.length} form={opened.superseded ? null : judgingForm} />
            <ButtonLink
              href={`/province/screening/report?pair=${id}` as Route}
              download
              icon={<Icon of={Download} className="size-4" />}
            >
              导出这一对（PDF）
            </ButtonLink>
            {next && (
              <span id="next-pair">
                <ButtonLink href={`/province/screening/${next}?${query}` as Route} variant="primary">
                  下一对 J
                </ButtonLink>
              </span>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <Card title="为什么列在一起">
          <PairFacts {...opened} source={sourceLabels[source]} relation={relation && relationLabels[relation]} />
        </Card>
        <PairReading sides={opened.sides} reading={reading} paths={opened.paths} />
        <Judging opened={opened} />
      </div>
    </>
  )
}
