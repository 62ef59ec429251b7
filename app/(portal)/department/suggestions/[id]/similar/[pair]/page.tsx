import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { PairFacts } from '@/components/duplicate/pair-facts'
import { PairKeys } from '@/components/duplicate/pair-keys'
import { PairReading } from '@/components/duplicate/pair-reading'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { PairId } from '@/lib/duplicate/form'
import { relationLabels, sourceLabels } from '@/lib/duplicate/labels'
import { openPair } from '@/lib/duplicate/open-pair'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '对照阅读' }

/** Two of the department's own suggestions side by side; nothing is judged here. */
export default async function OwnPairPage(props: PageProps<'/department/suggestions/[id]/similar/[pair]'>) {
  const actor = await requireActor('DEPARTMENT')
  const { id, pair } = await props.params
  if (!PairId.safeParse({ id: pair }).success) notFound()
  const opened = await openPair(actor, { id: pair }).catch(notFoundIfRefused)
  const { reading, relation, source } = opened
  return (
    <>
      <PageHeader
        title="对照阅读"
        description="只供审核时核对；是否重复由省科技厅判定。"
        breadcrumb={[
          { label: '首页', href: '/department' },
          { label: '建议审核', href: '/department/suggestions' },
          { label: '审核建议', href: `/department/suggestions/${id}` as Route },
        ]}
        actions={<PairKeys passages={reading.passages.length} form={null} />}
      />
      <div className="grid gap-6">
        <Card title="为什么列在一起">
          <PairFacts {...opened} source={sourceLabels[source]} relation={relation && relationLabels[relation]} />
        </Card>
        <PairReading sides={opened.sides} reading={reading} paths={opened.paths} />
      </div>
    </>
  )
}
