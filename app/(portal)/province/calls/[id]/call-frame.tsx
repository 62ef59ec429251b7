import type { Route } from 'next'
import type { ReactNode } from 'react'
import { CallBadges } from '@/components/call/call-badges'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import type { FoundCall } from '@/lib/call/queries'
import { type CallTab, callTabs } from './tabs'

type CallFrameProps = { call: FoundCall; tab: CallTab; children: ReactNode }

/** Head and tabs of one call, the same on each of its pages. */
export function CallFrame({ call, tab, children }: CallFrameProps) {
  const place = `/province/calls/${call.id}`
  return (
    <>
      <PageHeader
        title={call.title}
        badge={<CallBadges call={call} />}
        breadcrumb={[{ label: '征集管理', href: '/province/calls' }]}
        actions={
          call.publishedAt && (
            <>
              <ButtonLink href={`${place}/copy` as Route}>复制为新征集</ButtonLink>
              <ButtonLink href={`/calls/${call.id}` as Route} variant="quiet">
                公开页面
              </ButtonLink>
            </>
          )
        }
      />
      <LinkTabs
        label="征集的各项设置"
        tabs={callTabs.map(({ key, label, path }) => ({
          label,
          href: `${place}${path}` as Route,
          current: key === tab,
        }))}
      />
      {call.clockOffsetSeconds !== 0 && (
        <div className="mb-5">
          <Alert tone="warning" title="正在使用演练时钟">
            本征集的时间现在是 <Time value={call.now} to="second" />
            ，与实际时间不同。
          </Alert>
        </div>
      )}
      <div className="grid gap-6">{children}</div>
    </>
  )
}
