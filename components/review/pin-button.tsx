'use client'
import { MessageSquarePlus } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { pin } from './pin'

/** Under a field: begins a remark on it. */
export function PinButton({ path, label }: { path: string; label: string }) {
  return (
    <div className="-mx-3 justify-self-start">
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={MessageSquarePlus} className="size-4" />}
        aria-label={`对“${label}”提意见`}
        onClick={() => pin({ path, quote: '' })}
      >
        提意见
      </Button>
    </div>
  )
}
