import { Lock } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** What can no longer be changed: greyed, with the rule's own sentence. */
export function FrozenPart({ why, children }: { why: string; children?: ReactNode }) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-sunken px-4 py-3">
      <p className="flex gap-2 text-ink-soft">
        <Icon of={Lock} className="mt-1 size-4 shrink-0" />
        {why}
      </p>
      {children}
    </div>
  )
}
