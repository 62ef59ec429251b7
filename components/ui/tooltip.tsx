'use client'
import { Tooltip as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'

/** A few words more about a button or link (`children`, focusable). Never what one must know: touch screens show none. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 animate-appear rounded-md border border-brand-deep bg-brand-deep px-3 py-1.5 text-sm text-white shadow-floating"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
