'use client'
import { Printer } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

export function PrintButton({ children = '打印回执' }: { children?: string }) {
  return (
    <Button variant="primary" icon={<Icon of={Printer} className="size-4" />} onClick={() => window.print()}>
      {children}
    </Button>
  )
}
