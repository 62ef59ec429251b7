'use client'
import type { ComponentProps } from 'react'
import { type ControlWidth, controlLook } from './control-look'
import { Field } from './field'
import type { Option } from './option'
import { type FieldProps, useField } from './use-field'

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, 'id' | 'name' | 'className' | 'multiple' | 'children'> & {
    options: Option[]
    /** The first, empty choice. */
    placeholder?: string | undefined
    width?: ControlWidth | undefined
  }

/** One of many, in the browser's own list. Up to about six choices a RadioGroup reads better. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, required, errors, options, placeholder = '请选择', width = 'medium', ...select } = props
  const frame = { name, label, hint, required, errors }
  const field = useField(frame)
  const chosen = field.typed ?? select.defaultValue ?? ''
  const uncontrolled = 'value' in select ? {} : { defaultValue: chosen }
  return (
    <Field {...frame} field={field}>
      {/* React does not move an uncontrolled select's choice when its default changes: the key does. */}
      <select key={String(chosen)} {...select} {...field.control} {...uncontrolled} className={controlLook(width)}>
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
