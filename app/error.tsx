'use client'
import { ErrorMessage, type ErrorMessageProps } from '@/components/shell/error-message'

/** Where no shell can be counted on; on public pages, too, which carry no second one for it. */
export default function ErrorPage(props: ErrorMessageProps) {
  return (
    <main className="mx-auto w-full max-w-wide px-4 py-16 sm:px-6">
      <ErrorMessage {...props} />
    </main>
  )
}
