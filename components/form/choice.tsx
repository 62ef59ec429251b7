import type { ComponentProps, ReactNode } from 'react'

type ChoiceProps = Omit<ComponentProps<'input'>, 'className'> & {
  id: string
  type: 'checkbox' | 'radio'
  label: ReactNode
  hint?: string | undefined
}

/** A box or a dot with its words; the whole line can be clicked. */
export function Choice({ label, hint, ...input }: ChoiceProps) {
  const hintId = hint ? `${input.id}-note` : undefined
  const described = [input['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined
  return (
    <div className="flex gap-2.5 rounded-md py-1">
      <input
        {...input}
        aria-describedby={described}
        className="mt-[0.2rem] size-5 shrink-0 accent-brand aria-invalid:outline-2 aria-invalid:outline-danger"
      />
      <div className="min-w-0">
        <label htmlFor={input.id} className="block">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-ink-soft text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
