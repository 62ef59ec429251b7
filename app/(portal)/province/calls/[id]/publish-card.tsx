import type { Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { PageLink } from '@/components/ui/page-link'
import { Time } from '@/components/ui/time'
import { type FoundCall, findPledge } from '@/lib/call/queries'
import { publishFaults } from '@/lib/call/rules'
import type { ActorOf } from '@/lib/platform/actor'
import { publish } from './actions'

/** Where each lack is mended. */
const places: Record<string, string> = { closesAt: '/times', notice: '/notice', contact: '', pledge: '/pledge' }

/** What a draft still lacks, and the button that makes it public. */
export async function PublishCard({ actor, call }: { actor: ActorOf<'PROVINCE'>; call: FoundCall }) {
  const hasPledge = (await findPledge(actor, call.id)) !== null
  const faults = Object.entries(publishFaults(call, hasPledge, call.now))
  return (
    <Card title="发布" description="草稿只有省科技厅可见。发布后名称、年度和开放时间不能再改，截止时间只能延期。">
      <ActionForm action={publish} hidden={{ id: call.id, version: call.version }} label="发布征集">
        {faults.length > 0 ? (
          <ul className="grid list-disc gap-1 pl-5">
            {faults.map(([field, sentences]) => (
              <li key={field}>
                <PageLink href={`/province/calls/${call.id}${places[field] ?? ''}` as Route} className="text-link">
                  {sentences.join(' ')}
                </PageLink>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            内容已齐备。发布后将于 <Time value={call.opensAt} /> 开放，
            <Time value={call.closesAt} /> 截止。
          </p>
        )}
        <SubmitButton whyNot={faults.length > 0 ? '请先补齐以上内容。' : null}>发布征集</SubmitButton>
      </ActionForm>
    </Card>
  )
}
