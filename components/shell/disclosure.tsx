'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type DisclosureProps = {
  /** What the button shows; it needs words, if only for assistive technology. */
  summary: ReactNode
  summaryLook: string
  className?: string | undefined
  children: ReactNode
}

/** A menu that opens without script, and with it closes on Escape, on a click or focus elsewhere and when the page changes. */
export function Disclosure({ summary, summaryLook, className, children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const path = usePathname()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is the very event to close on
  useEffect(() => {
    box.current?.removeAttribute('open')
  }, [path])

  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.open = false
        details.querySelector('summary')?.focus()
      } else if (!details.contains(event.target as Node)) {
        details.open = false
      }
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])

  return (
    <details ref={box} className={className}>
      <summary className={`list-none ${summaryLook}`}>{summary}</summary>
      {children}
    </details>
  )
}
