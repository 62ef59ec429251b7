import { Download } from 'lucide'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { CallBadges } from '@/components/call/call-badges'
import { Notice } from '@/components/call/notice'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { findCall, findPledge, listExtensions } from '@/lib/call/queries'
import { CallFacts } from './call-facts'
import { Categories } from './categories'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection()
  const call = await findCall(null, (await params).id)
  return { title: call?.title ?? '没有找到' }
}

/** One call as everybody may read it. */
export default async function CallPage({ params }: Props) {
  await connection()
  const { id } = await params
  const call = await findCall(null, id)
  if (!call) notFound()
  const pledge = await findPledge(null, id)
  return (
    <>
      <PageHeader
        title={call.title}
        badge={<CallBadges call={call} />}
        breadcrumb={[{ label: '首页', href: '/' }]}
        actions={
          <ButtonLink href={`/template/${id}`} download icon={<Icon of={Download} className="size-4" />}>
            空白模板（Word）
          </ButtonLink>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="grid min-w-0 gap-6 max-lg:order-2">
          <Card title="通知全文">
            <Notice text={call.notice} />
          </Card>
          <Categories categories={call.options.categories} />
          {pledge && call.pledgeRequired && (
            <Card title="承诺书" description={`第 ${pledge.number} 版，提交时签署。`}>
              <div className="max-w-reading whitespace-pre-line leading-[1.9]">{pledge.text}</div>
            </Card>
          )}
        </div>
        <CallFacts call={call} extensions={await listExtensions(null, id)} />
      </div>
    </>
  )
}
