'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/** What a key leads to: an element of the page, by its id. None of them decides anything. */
const places = [
  { key: 'f', id: 'desk-reading', name: '信息表和说明报告' },
  { key: 'r', id: 'desk-remarks', name: '修改意见' },
  { key: 'c', id: 'desk-checklist', name: '审核要点' },
  { key: 'i', id: 'desk-integrity', name: '诚信审核' },
  { key: 'n', id: 'desk-notes', name: '内部备注' },
  { key: 'd', id: 'desk-decision', name: '作出决定' },
]

const store = 'review-shortcuts-off'
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"]') !== null

function goTo(id: string) {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}

/** Single keys, listed, and switched off by whoever's speech input or keyboard would press them unasked (WCAG 2.1.4). */
export function Shortcuts() {
  const [open, setOpen] = useState(false)
  const [off, setOff] = useState(false)
  useEffect(() => setOff(localStorage.getItem(store) !== null), [])
  useEffect(() => {
    if (off) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const place = places.find(({ key }) => key === event.key.toLowerCase())
      if (event.key === '?') setOpen(true)
      else if (place) goTo(place.id)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [off])
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(store)
    else localStorage.setItem(store, 'yes')
    setOff(!on)
  }
  return (
    <Dialog
      title="键盘快捷键"
      description="只移动位置，不作任何决定。正在输入文字时不起作用。"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">快捷键</Button>}
    >
      <dl className="grid grid-cols-[3rem_1fr] gap-y-1">
        {[{ key: '?', name: '打开本说明' }, ...places].map(({ key, name }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-strong px-2 font-mono">{key.toUpperCase()}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-brand"
          checked={!off}
          onChange={(event) => turn(event.target.checked)}
        />
        启用快捷键（只记在这个浏览器）
      </label>
    </Dialog>
  )
}
