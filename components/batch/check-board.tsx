import { CircleCheck, CircleX } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { Check } from '@/lib/export/form/check'

/** 自动核对, promise by promise. */
export function CheckBoard({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="grid gap-2">
      {checks.map(({ key, label, broken }) => (
        <li key={key} className="flex items-start gap-2">
          {broken.length === 0 ? (
            <Icon of={CircleCheck} label="通过" className="mt-1 size-4 shrink-0 text-success" />
          ) : (
            <Icon of={CircleX} label="未通过" className="mt-1 size-4 shrink-0 text-danger" />
          )}
          <div className="min-w-0">
            {label}
            {broken.length > 0 && (
              <ul className="ml-4 list-disc wrap-anywhere text-danger text-sm">
                {broken.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
