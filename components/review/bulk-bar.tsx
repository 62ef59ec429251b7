'use client'
import { Download } from 'lucide'
import type { Route } from 'next'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'

type BulkBarProps = {
  /** Address of the workbook of all rows that the filter finds. */
  exportHref: Route
  children: ReactNode
}

const boxes = (around: Element | null) =>
  Array.from(around?.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="ids"]') ?? [])

/** What can be done with the ticked rows of the list inside it. Without script: claims what is ticked, exports all. */
export function BulkBar({ exportHref, children }: BulkBarProps) {
  const around = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState<string[]>([])
  const count = () => setTicked(boxes(around.current).flatMap(({ checked, value }) => (checked ? [value] : [])))
  useEffect(() => {
    const list = around.current
    list?.addEventListener('change', count)
    return () => list?.removeEventListener('change', count)
  })
  const tickAll = (checked: boolean) => {
    for (const box of boxes(around.current)) box.checked = checked
    count()
  }
  const address = `${exportHref}${ticked.map((id) => `&ids=${id}`).join('')}` as Route
  return (
    <div ref={around}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3">
        <label className="flex min-h-8 items-center gap-2">
          <input type="checkbox" className="size-5 accent-brand" onChange={(event) => tickAll(event.target.checked)} />
          全选本页
        </label>
        <span role="status" className="text-ink-soft text-sm">
          已选 {ticked.length} 份
        </span>
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
