import { CircleCheck, CircleX, type IconNode, Info, TriangleAlert } from 'lucide'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { toneLook } from './tone'

type AlertTone = 'info' | 'success' | 'warning' | 'danger'

const looks: Record<AlertTone, { icon: IconNode; word: string }> = {
  info: { icon: Info, word: '提示' },
  success: { icon: CircleCheck, word: '成功' },
  warning: { icon: TriangleAlert, word: '注意' },
  danger: { icon: CircleX, word: '错误' },
}

type AlertProps = {
  tone?: AlertTone | undefined
  title?: ReactNode
  /** Appeared because of what the reader just did: read out at once. Not for what was there from the start. */
  announced?: boolean | undefined
  actions?: ReactNode
  children?: ReactNode
}

/** A message on the page: what is so, and what to do about it. */
export function Alert({ tone = 'info', title, announced = false, actions, children }: AlertProps) {
  const { icon, word } = looks[tone]
  const role = tone === 'danger' ? 'alert' : 'status'
  return (
    <div
      {...(announced && { role })}
      className={classes('flex gap-3 rounded-md border border-l-4 border-l-current px-4 py-3', toneLook[tone])}
    >
      <Icon of={icon} className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}：</span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
