import type { Metadata } from 'next'
import { Invitations } from '@/components/suggestion/invitations'
import { OpenCall } from '@/components/suggestion/open-call'
import { SuggestionCard } from '@/components/suggestion/suggestion-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { currentCalls } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { listInvitations, listOwn } from '@/lib/suggestion/queries'
import { acceptInvite, declineInvite, start } from './actions'

export const metadata: Metadata = { title: '我的指南建议' }

export default async function ProposerHome() {
  const actor = await requireActor('PROPOSER')
  const [calls, suggestions, invitations] = await Promise.all([
    currentCalls(actor),
    listOwn(actor),
    listInvitations(actor),
  ])
  const own = suggestions.filter(({ ownerId }) => ownerId === actor.id)
  const shared = suggestions.filter(({ ownerId }) => ownerId !== actor.id)
  const earlier = own.map(({ id, title, call, state }) => ({ id, title, call: call.title, state }))
  return (
    <>
      <PageHeader title="我的指南建议" description={`${actor.name}，您好。每次征集每人限提一份建议。`} />
      <div className="grid gap-6">
        <Invitations invitations={invitations} accept={acceptInvite} decline={declineInvite} />
        {own.length > 0 && (
          <Card title="我的建议" flush>
            <ul>
              {own.map((one) => (
                <SuggestionCard key={one.id} suggestion={one} />
              ))}
            </ul>
          </Card>
        )}
        {shared.length > 0 && (
          <Card title="邀请我参与的建议" flush>
            <ul>
              {shared.map((one) => (
                <SuggestionCard key={one.id} suggestion={one} shared />
              ))}
            </ul>
          </Card>
        )}
        {calls.map((call) => (
          <OpenCall
            key={call.id}
            call={call}
            current={own.find(({ callId, state }) => callId === call.id && state !== 'WITHDRAWN')}
            earlier={earlier}
            start={start}
          />
        ))}
        {calls.length === 0 && (
          <Card title="正在开放的征集">
            <EmptyState title="现在没有开放的征集">征集开放后会在这里显示，届时可以开始填写。</EmptyState>
          </Card>
        )}
      </div>
    </>
  )
}
