import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { FoundCall } from '@/lib/call/queries'
import { setClock } from './actions'

/** Practice time of one call; offered only where the installation allows it. */
export function ClockCard({ call }: { call: FoundCall }) {
  const running = call.clockOffsetSeconds !== 0
  return (
    <Card
      title="演练时钟"
      description="只影响本征集，用于演练开放、截止前后和重新开放。时钟从设定的时间继续走；留空保存即恢复实际时间。"
    >
      <ActionForm action={setClock} hidden={{ id: call.id, version: call.version }} label="演练时钟">
        <p>
          本征集的时间现在是 <Time value={call.now} to="second" />
          {running ? '（演练）' : '（实际时间）'}。
        </p>
        <DateTimeField name="shows" label="演练时间" />
        <SubmitButton variant="secondary">设定演练时钟</SubmitButton>
      </ActionForm>
    </Card>
  )
}
