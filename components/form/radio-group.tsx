'use client'
import { Choice } from './choice'
import { FieldGroup } from './field-group'
import type { Option } from './option'
import { type FieldProps, useField } from './use-field'

type RadioGroupProps = FieldProps & {
  options: Option[]
  defaultValue?: string | undefined
  onChange?: ((value: string) => void) | undefined
}

/** One of a few, all in view. */
export function RadioGroup({ options, defaultValue, onChange, ...props }: RadioGroupProps) {
  const field = useField(props)
  const chosen = field.typed ?? defaultValue
  return (
    <FieldGroup {...props} field={field}>
      {options.map((option, at) => (
        <Choice
          key={option.value}
          id={at === 0 ? field.id : `${field.id}-${at}`}
          type="radio"
          name={props.name}
          value={option.value}
          required={props.required}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={chosen === option.value}
          onChange={onChange && (() => onChange(option.value))}
        />
      ))}
    </FieldGroup>
  )
}
