import type { ReactNode } from 'react'

export type MessageProps = {
  /** A word or number above the title. */
  code: string
  title: string
  actions: ReactNode
  /** Why this is shown, and what to do now. */
  children: ReactNode
}

/** The one message of a page, inside a shell that is already there. */
export function Message({ code, title, actions, children }: MessageProps) {
  return (
    <div className="grid max-w-reading gap-4 border-accent border-l-4 pl-6">
      <p className="font-medium text-accent tracking-widest">{code}</p>
      <h1 className="text-2xl">{title}</h1>
      <div className="grid gap-2 text-ink-soft">{children}</div>
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
    </div>
  )
}
