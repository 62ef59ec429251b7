'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export function PrintButton() {
  return (
    <Button variant="primary" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
      打印回执
    </Button>
  )
}
