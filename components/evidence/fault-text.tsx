import { CircleX } from 'lucide-react'

/** What went wrong with a file, at the file. The list's live region reads it out. */
export function FaultText({ children }: { children: string | null }) {
  if (children === null) return null
  return (
    <p className="flex w-full items-start gap-1.5 text-danger text-sm">
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  )
}
