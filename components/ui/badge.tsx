import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Tone, toneLook } from './tone'

/** A state in a word or two; its tone only underlines what the word says. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone | undefined; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-2 py-px font-medium text-sm',
        toneLook[tone],
      )}
    >
      {children}
    </span>
  )
}
