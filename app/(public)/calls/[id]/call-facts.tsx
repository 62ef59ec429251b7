import { CallTimes } from '@/components/call/call-times'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { DefinitionList } from '@/components/ui/definition-list'
import { Time } from '@/components/ui/time'
import type { FoundCall } from '@/lib/call/queries'
import type { CallExtension } from '@/lib/platform/prisma/client'

/** What one looks for first: when, whom to ask, where to write. */
export function CallFacts({ call, extensions }: { call: FoundCall; extensions: CallExtension[] }) {
  const open = call.phase === 'open'
  const facts = [
    { term: '征集时间', description: <CallTimes call={call} /> },
    ...extensions.map(({ later, reason }, at) => ({
      term: `第 ${at + 1} 次延期`,
      description: (
        <>
          延至 <Time value={later} />
          {`\n${reason}`}
        </>
      ),
    })),
    { term: '关键技术', description: `不超过 ${call.options.mostTechnologies} 项` },
    { term: '联系方式', description: call.contact },
  ]
  return (
    <Card title="要点">
      <div className="grid gap-4">
        {open && (
          <p className="text-lg">
            <Countdown deadline={call.closesAt} now={call.now} />
          </p>
        )}
        <div className="[&_dl>div]:grid-cols-1">
          <DefinitionList items={facts} />
        </div>
        {open && (
          <ButtonLink href="/home" variant="primary">
            登录填报
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}
