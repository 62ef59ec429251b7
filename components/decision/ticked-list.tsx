'use client'
import type { ReactNode } from 'react'
import { TickAll } from '@/components/form/tick-all'
import { useTicks } from '@/components/form/use-ticks'

/** A list whose rows are ticked one by one or all at once. */
export function TickedList({ name, children }: { name: string; children: ReactNode }) {
  const { around, ticked, tickAll } = useTicks(name)
  return (
    <div ref={around}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 print:hidden">
        <TickAll ticked={ticked.length} tickAll={tickAll} />
      </div>
      {children}
    </div>
  )
}
