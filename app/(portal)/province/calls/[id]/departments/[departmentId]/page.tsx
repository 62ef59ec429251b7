import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { FrozenPart } from '@/app/(portal)/province/calls/[id]/frozen-part'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { DeadlineForm } from '@/components/call/deadline-form'
import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listTerms } from '@/lib/call/queries'
import { whyNotReopen, whyNotSetDeadline } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { reopen, setDeadline } from './actions'

type Props = PageProps<'/province/calls/[id]/departments/[departmentId]'>

export default async function DepartmentTermsPage({ params }: Props) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  const { departmentId } = await params
  const department = (await listTerms(actor, call.id)).find(({ id }) => id === departmentId)
  if (!department) notFound()
  const { terms, name } = department
  const hidden = { callId: call.id, departmentId, version: terms?.version ?? 0 }
  const whyNot = whyNotReopen(actor, call, call.now)
  const place = `/province/calls/${call.id}`
  return (
    <>
      <PageHeader
        title={`${name}的期限`}
        breadcrumb={[
          { label: '征集管理', href: '/province/calls' },
          { label: call.title, href: place as Route },
          { label: '主管部门期限', href: `${place}/departments` as Route },
        ]}
      />
      <div className="grid gap-6">
        <Card title="建议人截止时间">
          <DeadlineForm
            action={setDeadline}
            hidden={hidden}
            proposersCloseAt={terms?.proposersCloseAt ?? null}
            closesAt={call.closesAt}
            whyNot={whyNotSetDeadline(actor, departmentId, call, call.now)?.sentence ?? null}
          />
        </Card>
        <Card title="截止后重新开放报送" description="只对该主管部门有效，原因写入操作日志。">
          {whyNot ? (
            <FrozenPart why={whyNot.sentence} />
          ) : (
            <ActionForm action={reopen} hidden={hidden} label="重新开放">
              <DateTimeField
                name="until"
                label="重新开放至"
                required
                defaultValue={terms?.reopenedUntil ?? undefined}
              />
              <TextareaField name="reason" label="原因" required rows={2} defaultValue={terms?.reopenedReason} />
              <SubmitButton>重新开放</SubmitButton>
            </ActionForm>
          )}
        </Card>
      </div>
    </>
  )
}
