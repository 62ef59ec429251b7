'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'

const parts = ['信息表', '说明报告'] as const

/** Two children side by side; where there is no room for both, one of them at a time. */
export function PartTabs({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(0)
  return (
    <>
      <fieldset className="mb-3 flex gap-2 xl:hidden print:hidden">
        <legend className="sr-only">查看哪一部分</legend>
        {parts.map((part, i) => (
          <Button
            key={part}
            variant={i === shown ? 'primary' : 'secondary'}
            aria-pressed={i === shown}
            onClick={() => setShown(i)}
          >
            {part}
          </Button>
        ))}
      </fieldset>
      <div
        className={`grid items-start gap-6 xl:grid-cols-2 ${shown === 0 ? 'max-xl:[&>*:nth-child(2)]:hidden' : 'max-xl:[&>*:nth-child(1)]:hidden'}`}
      >
        {children}
      </div>
    </>
  )
}
