'use client'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Puts its children on the page only while it is open: what they fetch is recorded as read. */
export function Preview({ name, heading, children }: { name: string; heading: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const verb = open ? '收起' : '预览'
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        {heading}
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${verb} ${name}`}
          onClick={() => setOpen(!open)}
        >
          {verb}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  )
}
