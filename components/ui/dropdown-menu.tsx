'use client'
import { ChevronDown } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-look'
import { menuLook } from './menu-look'

export type MenuItem = {
  label: string
  icon?: ReactNode
  /** A place to go, or a file to take (`download`); otherwise something to do on this page. */
  href?: Route | undefined
  download?: boolean | undefined
  onSelect?: (() => void) | undefined
}

type DropdownMenuProps = {
  label: string
  items: MenuItem[]
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
}

/** The rarer actions of a row or page, behind one button; arrow keys and first letters move in it. */
export function DropdownMenu({ label, items, variant, size }: DropdownMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>
        <Button variant={variant} size={size}>
          {label}
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-44 animate-appear rounded-lg border border-line bg-surface p-1.5 shadow-floating"
        >
          {items.map((item) => (
            <Line key={item.label} {...item} />
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function Line({ label, icon, href, download = false, onSelect }: MenuItem) {
  const words = (
    <>
      {icon}
      {label}
    </>
  )
  if (href === undefined) {
    return (
      <Primitive.Item className={menuLook} {...(onSelect && { onSelect })}>
        {words}
      </Primitive.Item>
    )
  }
  return (
    <Primitive.Item asChild className={menuLook}>
      {download ? (
        <a href={href} download>
          {words}
        </a>
      ) : (
        <Link href={href}>{words}</Link>
      )}
    </Primitive.Item>
  )
}
