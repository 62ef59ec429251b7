import { mainId } from '@/components/ui/skip-link'
import { Footer } from './footer'
import { Message, type MessageProps } from './message'
import { Wordmark } from './wordmark'

/** A whole page with one message, for when no shell can be counted on. */
export function MessagePage(message: MessageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="on-brand bg-brand-deep text-white print:hidden">
        <div className="mx-auto max-w-wide px-4 py-3 sm:px-6">
          <Wordmark />
        </div>
      </header>
      <main id={mainId} className="mx-auto w-full max-w-wide flex-1 px-4 py-16 sm:px-6">
        <Message {...message} />
      </main>
      <Footer />
    </div>
  )
}
