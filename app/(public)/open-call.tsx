import { Download, FileText } from 'lucide'
import { CallBadges } from '@/components/call/call-badges'
import { ButtonLink } from '@/components/ui/button-link'
import { Countdown } from '@/components/ui/countdown'
import { Icon } from '@/components/ui/icon'
import { Time } from '@/components/ui/time'
import type { CallSummary } from '@/lib/call/queries'

/** A call that is open or will be: how long still, and what to do. */
export function OpenCall({ call }: { call: CallSummary }) {
  const open = call.phase === 'open'
  return (
    <article className="grid gap-5 rounded-lg border border-brand-line border-t-4 border-t-brand bg-surface px-4 py-5 shadow-raised sm:px-8 sm:py-7 print:break-inside-avoid lg:grid-cols-[1fr_auto] lg:gap-10">
      <div className="grid content-start gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <CallBadges call={call} />
        </div>
        <h3 className="text-xl">{call.title}</h3>
        {call.demonstration && (
          <p className="text-ink-soft">供练习使用，不是真实的征集活动；提交的内容不会报送给任何部门。</p>
        )}
        <div className="mt-1 flex flex-wrap gap-3">
          <ButtonLink href={open ? '/home' : `/calls/${call.id}`} variant="primary">
            {open ? '登录填报' : '先读通知'}
          </ButtonLink>
          {open && (
            <ButtonLink href={`/calls/${call.id}`} icon={<Icon of={FileText} className="size-4" />}>
              阅读通知
            </ButtonLink>
          )}
          <ButtonLink href={`/template/${call.id}`} download icon={<Icon of={Download} className="size-4" />}>
            空白模板（Word）
          </ButtonLink>
        </div>
      </div>
      <dl className="grid content-start gap-1 border-line border-t pt-4 lg:min-w-72 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
        <dt className="text-ink-soft">{open ? '省级截止时间（北京时间）' : '开放时间（北京时间）'}</dt>
        <dd className="font-semibold text-lg">
          <Time value={open ? call.closesAt : call.opensAt} />
        </dd>
        {open && (
          <dd className="text-lg">
            <Countdown deadline={call.closesAt} now={call.now} />
          </dd>
        )}
        <dd className="mt-1 text-ink-soft text-sm">
          以服务器时间为准，逾期不再受理。
          {open && '各主管部门可另行规定更早的截止时间。'}
        </dd>
      </dl>
    </article>
  )
}
