import type { ReactNode } from 'react'

/** Running text to be read: a notice, a pledge, a guide. About forty characters a line, generous leading. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-reading leading-[1.75] [&_a]:text-link [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:text-lg [&_h3]:mt-5 [&_h3]:mb-1 [&_h3]:font-semibold [&_li]:my-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_p]:my-3 [&_ul]:list-disc [&_ul]:pl-6 [&>:first-child>:first-child]:mt-0 [&>:first-child]:mt-0 [&>:last-child]:mb-0">
      {children}
    </div>
  )
}
