'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export function PrintButton({ children = '打印回执' }: { children?: string }) {
  return (
    <Button variant="primary" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
      {children}
    </Button>
  )
}
