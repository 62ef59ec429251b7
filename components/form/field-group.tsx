'use client'
import type { FieldFrameProps } from './field'
import { FieldErrors, fieldLook, Hint, RequiredMark } from './field-parts'

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
