'use client'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export type Shortcut = { key: string; name: string; run: () => void }

type ShortcutDialogProps = {
  /** Under which this browser remembers that they are switched off. */
  store: string
  description: string
  shortcuts: readonly Shortcut[]
  children?: ReactNode
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="radio"]), textarea, select, [contenteditable="true"], dialog') !== null

/** Single keys, listed, and switched off by whoever's speech input or keyboard would press them unasked (WCAG 2.1.4). */
export function ShortcutDialog({ store, description, shortcuts, children }: ShortcutDialogProps) {
  const [open, setOpen] = useState(false)
  const [off, setOff] = useState(false)
  useEffect(() => setOff(localStorage.getItem(store) !== null), [store])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const shortcut = shortcuts.find(({ key }) => key === event.key.toLowerCase())
    if (event.key === '?') setOpen(true)
    else if (shortcut) shortcut.run()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    if (off) return
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [off])
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(store)
    else localStorage.setItem(store, 'yes')
    setOff(!on)
  }
  return (
    <>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        快捷键
      </Button>
      {open && (
        <Dialog title="键盘快捷键" description={description} onClose={() => setOpen(false)}>
          <dl className="grid grid-cols-[3rem_1fr] gap-y-1">
            {[{ key: '?', name: '打开本说明' }, ...shortcuts].map(({ key, name }) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded border border-line-strong px-2 font-mono">{key.toUpperCase()}</kbd>
                </dt>
                <dd>{name}</dd>
              </div>
            ))}
          </dl>
          {children}
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
      )}
    </>
  )
}
