'use client'
import type { ReactNode } from 'react'
import { FieldErrors, fieldLook, Hint, RequiredMark } from './field-parts'
import type { FieldProps, useField } from './use-field'

export type FieldFrameProps = FieldProps & {
  field: ReturnType<typeof useField>
  /** Right end of the label line, e.g. a count of characters. */
  aside?: ReactNode
  children: ReactNode
}

/** Label, hint, errors and one control, in this order. For a control not offered here: `useField`, then this around it. */
export function Field({ field, label, hint, required, aside, children }: FieldFrameProps) {
  return (
    <div className={fieldLook(field.errors.length > 0)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={field.id} className="font-medium">
          {label}
          {required && <RequiredMark />}
        </label>
        {aside}
      </div>
      {field.hintId && <Hint id={field.hintId}>{hint}</Hint>}
      {field.errorId && <FieldErrors id={field.errorId} errors={field.errors} />}
      {children}
    </div>
  )
}
