import type { ReactNode } from 'react'
import { mainId, SkipLink } from '@/components/ui/skip-link'
import { Footer } from './footer'
import { Wordmark } from './wordmark'

type MessagePageProps = {
  /** A word or number above the title. */
  code: string
  title: string
  actions: ReactNode
  /** Why this page is shown, and what to do now. */
  children: ReactNode
}

/** A whole page with one message, for when no shell can be counted on. */
export function MessagePage({ code, title, actions, children }: MessagePageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-brand bg-brand-deep text-white print:hidden">
        <div className="mx-auto max-w-wide px-4 py-3 sm:px-6">
          <Wordmark />
        </div>
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-wide flex-1 px-4 py-16 focus:outline-none sm:px-6"
      >
        <Message code={code} title={title} actions={actions}>
          {children}
        </Message>
      </main>
      <Footer />
    </div>
  )
}

/** The message alone, inside a shell that is already there. */
export function Message({ code, title, actions, children }: MessagePageProps) {
  return (
    <div className="grid max-w-reading gap-4 border-accent border-l-4 pl-6">
      <p className="font-medium text-accent tracking-widest">{code}</p>
      <h1 className="text-2xl">{title}</h1>
      <div className="grid gap-2 text-ink-soft">{children}</div>
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
    </div>
  )
}
