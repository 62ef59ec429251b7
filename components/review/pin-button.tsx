import { MessageSquarePlus } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Under a field: begins a remark on it. The remark's form listens for these; there are too many of them to each carry script. */
export function PinButton({ path, label }: { path: string; label: string }) {
  return (
    <div className="-mx-3 justify-self-start">
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={MessageSquarePlus} className="size-4" />}
        aria-label={`对“${label}”提意见`}
        data-pin={path}
      >
        提意见
      </Button>
    </div>
  )
}
