import { Alert } from '@/components/ui/alert'
import { Countdown } from '@/components/ui/countdown'
import { Time } from '@/components/ui/time'

type DeskClocksProps = {
  now: Date
  /** The department's own deadline for its proposers; null where it has none. */
  proposersCloseAt: Date | null
  closesAt: Date
  /** 12 件待审，距省厅截止 22 小时；…… */
  pace: string
  late: boolean
}

/** Both clocks of a department, and whether it will be done in time. */
export function DeskClocks({ now, proposersCloseAt, closesAt, pace, late }: DeskClocksProps) {
  return (
    <section aria-label="截止时间与办理进度" className="mb-5 grid gap-3 lg:grid-cols-[1fr_1fr_2fr]">
      <Clock title="建议人提交截止（本部门）" at={proposersCloseAt ?? closesAt} now={now}>
        {proposersCloseAt === null && '未单独设定，与省厅截止时间相同'}
      </Clock>
      <Clock title="省厅报送截止" at={closesAt} now={now} />
      <Alert tone={late ? 'warning' : 'info'}>{pace}</Alert>
    </section>
  )
}

function Clock({ title, at, now, children }: { title: string; at: Date; now: Date; children?: string | false }) {
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-3">
      <p className="text-ink-soft text-sm">{title}</p>
      <p>
        <Countdown deadline={at} now={now} />
      </p>
      <p className="text-ink-soft text-sm">
        <Time value={at} />
        {children && `（${children}）`}
      </p>
    </div>
  )
}
