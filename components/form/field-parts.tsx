import { CircleX } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** The frame of a field, marked when something is wrong with it. */
export const fieldLook = (faulty: boolean) =>
  `grid min-w-0 content-start gap-1 ${faulty ? 'border-danger border-l-4 pl-3' : ''}`

/** The red star; assistive technology hears the control's own `required`. */
export function RequiredMark() {
  return (
    <span aria-hidden className="ml-1 text-danger">
      *
    </span>
  )
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-ink-soft text-sm">
      {children}
    </div>
  )
}

/** The faults of one field, beside it. Not announced here: the summary at the top of the form is. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  return (
    <ul id={id} className="grid gap-1 font-medium text-danger text-sm">
      {errors.map((error) => (
        <li key={error} className="flex gap-1.5">
          <Icon of={CircleX} className="mt-1 size-4 shrink-0" />
          <span>
            <span className="sr-only">错误：</span>
            {error}
          </span>
        </li>
      ))}
    </ul>
  )
}
