import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/suggestion/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { QrCode } from '@/components/ui/qr-code'
import { Time } from '@/components/ui/time'
import { env } from '@/lib/platform/env'
import { requireActor } from '@/lib/platform/session'
import { findVersion } from '@/lib/suggestion/queries'

export const metadata: Metadata = { title: '提交回执' }

export default async function ReceiptPage({ params }: PageProps<'/proposer/suggestions/[id]/receipt'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findVersion(actor, id)
  if (!found) notFound()
  const { version, call } = found
  const address = `${env.APP_URL}/receipts/${version.receipt}`
  return (
    <>
      <PageHeader
        title="提交回执"
        breadcrumb={[{ label: '首页', href: '/proposer' }]}
        actions={
          <>
            <PrintButton />
            <ButtonLink href="/proposer">返回首页</ButtonLink>
          </>
        }
      />
      <Card>
        <div className="grid gap-8 sm:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
          <DefinitionList
            items={[
              {
                term: '回执号',
                description: <span className="font-mono font-semibold text-xl tracking-wider">{version.receipt}</span>,
              },
              { term: '项目名称', description: version.content.title },
              { term: '征集', description: call.title },
              { term: '建议人', description: version.submittedByName },
              { term: '建议单位', description: found.organisation.name },
              { term: '主管部门', description: found.department.name },
              { term: '版本', description: `第${version.number}版` },
              { term: '提交时间', description: <Time value={version.submittedAt} to="second" /> },
              {
                term: '内容校验码（SHA-256）',
                description: <span className="break-all font-mono text-sm">{version.contentHash}</span>,
              },
            ]}
          />
          <figure className="grid justify-items-center gap-2 self-start">
            <QrCode text={address} label={`核验地址二维码：${address}`} />
            <figcaption className="max-w-44 text-center text-ink-soft text-sm">扫码或凭回执号核验</figcaption>
          </figure>
        </div>
      </Card>
      <p className="mt-4 text-ink-soft">
        核验页只显示回执号、版本和办理状态，不显示建议内容和个人信息。核验地址：
        <span className="break-all">{address}</span>
      </p>
    </>
  )
}
