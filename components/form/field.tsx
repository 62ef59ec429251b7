'use client'
import type { ReactNode } from 'react'
import { FieldErrors, Hint, RequiredMark } from './field-parts'
import type { FieldProps, useField } from './use-field'

type FieldFrameProps = FieldProps & {
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

/** Several controls under one name: a fieldset, whose legend is the label. */
export function FieldGroup({ field, label, hint, required, children }: FieldFrameProps) {
  return (
    <fieldset
      className={fieldLook(field.errors.length > 0)}
      aria-describedby={field.control['aria-describedby']}
      aria-invalid={field.control['aria-invalid']}
    >
      <legend className="float-left w-full font-medium">
        {label}
        {required && (
          <>
            <RequiredMark />
            <span className="sr-only">（必填）</span>
          </>
        )}
      </legend>
      {field.hintId && <Hint id={field.hintId}>{hint}</Hint>}
      {field.errorId && <FieldErrors id={field.errorId} errors={field.errors} />}
      {children}
    </fieldset>
  )
}

const fieldLook = (faulty: boolean) =>
  `grid min-w-0 content-start gap-1 ${faulty ? 'border-danger border-l-4 pl-3' : ''}`
