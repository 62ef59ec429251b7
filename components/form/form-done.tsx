import { CircleCheck } from 'lucide'
import type { Ref } from 'react'
import { Icon } from '@/components/ui/icon'

/** What a form has done, read out as it appears: an Alert without the other tones in each form's script. */
export function FormDone({ sentence, ref }: { sentence: string; ref?: Ref<HTMLDivElement> }) {
  return (
    <div
      ref={ref}
      role="status"
      tabIndex={-1}
      className="flex gap-3 rounded-md border border-success-line border-l-4 border-l-current bg-success-soft px-4 py-3 text-success"
    >
      <Icon of={CircleCheck} className="mt-0.5 size-5 shrink-0" />
      <p className="min-w-0 flex-1 text-ink">
        <span className="sr-only">成功：</span>
        {sentence}
      </p>
    </div>
  )
}
