import { accept, receive, refuse } from '@/app/(portal)/province/batches/actions'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { LoadedArrival } from '@/lib/intake/arrival'
import { whyNotAccept } from '@/lib/intake/rules'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'

/** 签收, then 受理 or 不予受理; afterwards what was decided. */
export function ReceptionCard({ batch, call, rows, desk, reception, arrival }: LoadedArrival) {
  const { id } = batch
  if (!reception)
    return (
      <Card title="签收" description="签收后主管部门收到回执；再核对内容，受理或退回。">
        <ActionForm action={receive} hidden={{ id }} label="签收">
          <SubmitButton>签收，发出回执</SubmitButton>
        </ActionForm>
      </Card>
    )
  const receipt = (
    <ButtonLink href={`/province/batches/${id}/receipt`} size="small" variant="secondary">
      打印回执
    </ButtonLink>
  )
  const received = `${reception.receivedByName}于 ${shanghaiSecond(reception.receivedAt)} 签收，回执号 ${reception.receipt}`
  if (reception.state !== 'RECEIVED' && reception.decidedAt)
    return (
      <Card title="受理" description={received} actions={receipt}>
        <Alert
          tone={reception.state === 'ACCEPTED' ? 'success' : 'warning'}
          title={`${reception.decidedByName}于 ${shanghaiSecond(reception.decidedAt)}${reception.state === 'ACCEPTED' ? '受理' : '决定不予受理'}`}
        >
          {reception.reason || '建议已进入查重。'}
        </Alert>
        {reception.state === 'REFUSED' && desk.late && (
          <div className="mt-4 grid justify-items-start gap-2">
            <p>征集已经截止，主管部门须重新开放后才能再次报送。</p>
            <ButtonLink href={`/province/calls/${call.id}/departments/${batch.departmentId}`} size="small">
              为该部门重新开放
            </ButtonLink>
          </div>
        )}
      </Card>
    )
  const seen = { id, version: reception.version }
  return (
    <Card title="受理" description={received} actions={receipt}>
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm action={accept} hidden={seen} label="受理">
          <SubmitButton whyNot={whyNotAccept(arrival)?.sentence ?? null}>受理，{rows.length} 项进入查重</SubmitButton>
        </ActionForm>
        <ConfirmDialog
          trigger="不予受理"
          title="不予受理这个批次？"
          description={`${rows.length} 项建议退回主管部门，改正后可另行报送。理由会通知主管部门。`}
          action={refuse}
          hidden={seen}
          confirm="不予受理"
          danger
        >
          <TextareaField name="reason" label="不予受理的理由" required rows={4} />
        </ConfirmDialog>
      </div>
    </Card>
  )
}
