import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { findReception } from '@/lib/intake/queries'
import type { Actor } from '@/lib/platform/actor'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'

/** What the province did with the delivered batch. */
export async function ReceptionNote({ actor, id }: { actor: Actor; id: string }) {
  const reception = await findReception(actor, id)
  if (!reception) return <p className="text-ink-soft">省科技厅尚未签收。签收后这里有回执，可以打印。</p>
  const { state, receipt, receivedAt, decidedAt, reason } = reception
  const titles = {
    RECEIVED: `省科技厅已于 ${shanghaiSecond(receivedAt)} 签收，正在核对`,
    ACCEPTED: `省科技厅已于 ${shanghaiSecond(decidedAt ?? receivedAt)} 受理，建议进入查重`,
    REFUSED: `省科技厅已于 ${shanghaiSecond(decidedAt ?? receivedAt)} 决定不予受理`,
  }
  return (
    <Alert tone={state === 'REFUSED' ? 'warning' : 'success'} title={titles[state]}>
      <div className="grid justify-items-start gap-2">
        {reason && <p>理由：{reason}。建议已退回本部门，改正后从“汇总报送”打开新的批次，另行报送。</p>}
        <p>回执号 {receipt}</p>
        <ButtonLink href={`/department/batches/${id}/receipt`} size="small">
          打印回执
        </ButtonLink>
      </div>
    </Alert>
  )
}
