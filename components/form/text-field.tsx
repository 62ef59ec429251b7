'use client'
import type { ComponentProps, ReactNode } from 'react'
import { type ControlWidth, controlLook } from './control-look'
import { Field } from './field'
import { type FieldProps, useField } from './use-field'

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'width'> & {
    width?: ControlWidth | undefined
    /** Stands behind the control, e.g. a unit; part of its label for assistive technology. */
    unit?: string | undefined
    aside?: ReactNode
  }

/** One line of text; `type`, `autoComplete`, `inputMode` … as for an input. */
export function TextField({ name, label, hint, required, errors, width, unit, aside, ...input }: TextFieldProps) {
  const frame = { name, label: unit ? `${label}（${unit}）` : label, hint, required, errors }
  const field = useField(frame)
  const uncontrolled = 'value' in input ? {} : { defaultValue: field.typed ?? input.defaultValue }
  const control = <input type="text" {...input} {...field.control} {...uncontrolled} className={controlLook(width)} />
  return (
    <Field {...frame} field={field} aside={aside}>
      {control}
    </Field>
  )
}
