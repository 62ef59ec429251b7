'use client'
import { X } from 'lucide'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { dialogLook, overlayLook } from './dialog-look'
import { Icon } from './icon'

type DialogProps = {
  /** The button that opens it; none when `open` is held outside. */
  trigger?: ReactNode
  title: string
  description?: ReactNode
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Must be answered: no closing by Escape, cross or a click beside it. */
  insistent?: boolean | undefined
  children: ReactNode
}

/** A window over the page: keeps the keyboard inside, gives the focus back, closes on Escape. */
export function Dialog({ trigger, title, description, open, onOpenChange, insistent = false, children }: DialogProps) {
  const held = open === undefined ? {} : { open }
  const refuse = (event: Event) => {
    if (insistent) event.preventDefault()
  }
  return (
    <Primitive.Root {...held} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          className={dialogLook}
          onEscapeKeyDown={refuse}
          onInteractOutside={refuse}
          {...(!description && { 'aria-describedby': undefined })}
        >
          <header className="flex items-start justify-between gap-4">
            <Primitive.Title className="text-xl">{title}</Primitive.Title>
            {!insistent && (
              <Primitive.Close
                aria-label="关闭"
                className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken"
              >
                <Icon of={X} className="size-5" />
              </Primitive.Close>
            )}
          </header>
          {description && <Primitive.Description className="text-ink-soft">{description}</Primitive.Description>}
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
