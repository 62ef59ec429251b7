import { CircleX } from 'lucide'
import { Icon } from '@/components/ui/icon'

/** What went wrong with a file, at the file. The list's live region reads it out. */
export function FaultText({ children }: { children: string | null }) {
  if (children === null) return null
  return (
    <p className="flex w-full items-start gap-1.5 text-danger text-sm">
      <Icon of={CircleX} className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  )
}
