'use client'
import type { ComponentProps, ReactNode } from 'react'
import { controlLook } from './control-look'
import { Field } from './field'
import { type FieldProps, useField } from './use-field'

type TextareaFieldProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className'> & {
    /** Right end of the label line, e.g. a count of 字. */
    aside?: ReactNode
  }

/** Long text; grows with what is written where the browser can. */
export function TextareaField({ name, label, hint, required, errors, aside, ...textarea }: TextareaFieldProps) {
  const frame = { name, label, hint, required, errors }
  const field = useField(frame)
  const uncontrolled = 'value' in textarea ? {} : { defaultValue: field.typed ?? textarea.defaultValue }
  return (
    <Field {...frame} field={field} aside={aside}>
      <textarea
        rows={4}
        {...textarea}
        {...field.control}
        {...uncontrolled}
        className={`${controlLook()} field-sizing-content max-h-[70vh] min-h-28 leading-relaxed`}
      />
    </Field>
  )
}
