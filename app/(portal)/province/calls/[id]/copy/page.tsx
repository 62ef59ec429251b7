import type { Metadata, Route } from 'next'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { ActionForm } from '@/components/form/action-form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { whyNotCopy } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { copy } from './actions'

export const metadata: Metadata = { title: '复制征集' }

export default async function CopyCallPage({ params }: PageProps<'/province/calls/[id]/copy'>) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  const year = call.year + 1
  const title = call.title.replace('（演示）', '').replaceAll(String(call.year), String(year))
  return (
    <>
      <PageHeader
        title="复制为新征集"
        description="通知、类别与领域、汇总表栏目、联系方式和最新一版承诺书一并复制，时间顺延到新的年度；复制后是草稿，可以逐项修改。"
        breadcrumb={[
          { label: '征集管理', href: '/province/calls' },
          { label: call.title, href: `/province/calls/${call.id}` as Route },
        ]}
      />
      <Card>
        <ActionForm action={copy} hidden={{ id: call.id, version: call.version }}>
          <TextField name="title" label="新征集的名称" required defaultValue={title} />
          <NumberField name="year" label="年度" required defaultValue={year} />
          <SubmitButton whyNot={whyNotCopy(actor, call)?.sentence}>复制</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}
