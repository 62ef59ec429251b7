'use client'
import { X } from 'lucide'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from './icon'

type DialogProps = {
  title: string
  description?: ReactNode
  /** Escape, the cross and a click beside it ask for this; without it the window must be answered. */
  onClose?: (() => void) | undefined
  /** Asks before something is done: no cross and no click beside it, and the focus starts on what is marked `data-way-out`. */
  question?: boolean | undefined
  children: ReactNode
}

/**
 * A window over the page, there as long as it is rendered. The browser's own: it keeps the keyboard inside and gives the focus back,
 * without a library's weight on every page that asks something.
 */
export function Dialog({ title, description, onClose, question = false, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  // While it is still in the page, or the focus would not be given back.
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-way-out]')?.focus()
    return () => dialog?.close()
  }, [])
  return createPortal(
    <dialog
      ref={box}
      {...(question && { role: 'alertdialog' })}
      aria-labelledby={`${id}-title`}
      {...(description && { 'aria-describedby': `${id}-description` })}
      closedby={onClose ? (question ? 'closerequest' : 'any') : 'none'}
      onCancel={(event) => {
        // A file field inside has an event of this name, too.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose?.()
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] animate-appear overflow-y-auto rounded-lg border border-line bg-surface text-ink shadow-floating backdrop:bg-brand-deep/60 print:hidden"
    >
      <div className="grid gap-4 p-5 sm:p-6">
        <header className="flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="text-xl" {...(!onClose && { 'aria-live': 'assertive' as const })}>
            {title}
          </h2>
          {onClose && !question && (
            <button
              type="button"
              aria-label="关闭"
              onClick={onClose}
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken"
            >
              <Icon of={X} className="size-5" />
            </button>
          )}
        </header>
        {description && (
          <div id={`${id}-description`} className="text-ink-soft">
            {description}
          </div>
        )}
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
