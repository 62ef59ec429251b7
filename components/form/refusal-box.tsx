import { CircleX } from 'lucide'
import type { ReactNode, Ref } from 'react'
import { Icon } from '@/components/ui/icon'

type RefusalBoxProps = { title: string; children?: ReactNode; ref?: Ref<HTMLDivElement> }

/** Why what was sent did not go through; read out as it appears. */
export function RefusalBox({ title, children, ref }: RefusalBoxProps) {
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-md border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <Icon of={CircleX} className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-semibold text-danger">{title}</p>
        {children}
      </div>
    </div>
  )
}
