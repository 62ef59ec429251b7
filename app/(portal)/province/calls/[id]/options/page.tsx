import type { ComponentType } from 'react'
import { CallFrame } from '@/app/(portal)/province/calls/[id]/call-frame'
import { FrozenPart } from '@/app/(portal)/province/calls/[id]/frozen-part'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { Card } from '@/components/ui/card'
import type { FoundCall } from '@/lib/call/queries'
import { frozenFields } from '@/lib/call/rules'
import type { CallFamily } from '@/lib/platform/prisma/enums'
import { requireActor } from '@/lib/platform/session'
import { SuggestionOptionsForm } from './suggestion-options-form'
import { SuggestionOptionsView } from './suggestion-options-view'

type OptionsOfCall = { call: FoundCall }

/** What a family's options look like, to be changed and to be read. */
const screens: Record<CallFamily, { Form: ComponentType<OptionsOfCall>; View: ComponentType<OptionsOfCall> }> = {
  SUGGESTION: { Form: SuggestionOptionsForm, View: SuggestionOptionsView },
}

export default async function OptionsPage({ params }: PageProps<'/province/calls/[id]/options'>) {
  const call = await requestedCall(await requireActor('PROVINCE'), params)
  const { options: frozen } = frozenFields(call, call.usedAt !== null)
  const { Form, View } = screens[call.family]
  return (
    <CallFrame call={call} tab="options">
      <Card title="类别与领域" description="填报表中的选项、限制和汇总表的栏目。">
        {frozen ? (
          <FrozenPart why={frozen}>
            <View call={call} />
          </FrozenPart>
        ) : (
          <Form call={call} />
        )}
      </Card>
    </CallFrame>
  )
}
