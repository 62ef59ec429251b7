'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Shortcut } from './shortcut-help'
import { useFetchedWindow } from './use-fetched-window'

type ShortcutDialogProps = {
  /** Under which this browser remembers that they are switched off. */
  store: string
  description: string
  shortcuts: readonly Shortcut[]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="radio"]), textarea, select, [contenteditable="true"], dialog') !== null

/** Single keys, listed, and switched off by whoever's speech input or keyboard would press them unasked (WCAG 2.1.4). */
export function ShortcutDialog({ store, description, shortcuts }: ShortcutDialogProps) {
  const help = useFetchedWindow(() => import('./shortcut-help'))
  const [off, setOff] = useState(false)
  useEffect(() => setOff(localStorage.getItem(store) !== null), [store])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const shortcut = shortcuts.find(({ key }) => key === event.key.toLowerCase())
    if (event.key === '?') help.open()
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
      <Button variant="quiet" {...help.trigger}>
        快捷键
      </Button>
      <span role="alert" className="text-danger empty:absolute">
        {help.fault}
      </span>
      {help.part && (
        <help.part.ShortcutHelp
          description={description}
          shortcuts={shortcuts}
          off={off}
          turn={turn}
          onClose={help.close}
        />
      )}
    </>
  )
}
