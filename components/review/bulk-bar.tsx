'use client'
import { Download } from 'lucide'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { TickAll } from '@/components/form/tick-all'
import { useTicks } from '@/components/form/use-ticks'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'

type BulkBarProps = {
  /** Address of the workbook of all rows that the filter finds. */
  exportHref: Route
  children: ReactNode
}

/** What can be done with the ticked rows of the list inside it. Without script: claims what is ticked, exports all. */
export function BulkBar({ exportHref, children }: BulkBarProps) {
  const { around, ticked, tickAll } = useTicks('ids')
  const address = `${exportHref}${ticked.map((id) => `&ids=${id}`).join('')}` as Route
  return (
    <div ref={around}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 print:hidden">
        <TickAll ticked={ticked.length} tickAll={tickAll} />
        <SubmitButton size="small" variant="secondary">
          领取所选
        </SubmitButton>
        <ButtonLink href={address} size="small" download icon={<Icon of={Download} className="size-4" />}>
          {ticked.length === 0 ? '导出列表' : `导出所选 ${ticked.length} 份`}
        </ButtonLink>
      </div>
      {children}
    </div>
  )
}
