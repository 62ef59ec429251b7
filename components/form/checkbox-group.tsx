'use client'
import { Choice } from './choice'
import { FieldGroup } from './field-group'
import type { Option } from './option'
import { type FieldProps, useField } from './use-field'

type CheckboxGroupProps = FieldProps & {
  options: Option[]
  defaultValues?: string[] | undefined
  onChange?: ((value: string, checked: boolean) => void) | undefined
}

/** Several of a few: each ticked box sends its value under the one name. */
export function CheckboxGroup({ options, defaultValues = [], onChange, ...props }: CheckboxGroupProps) {
  const field = useField(props)
  // Several values of one name come back as lines of one string.
  const chosen = field.returned ? (field.typed ?? '').split('\n') : defaultValues
  return (
    <FieldGroup {...props} field={field}>
      {options.map((option, at) => (
        <Choice
          key={option.value}
          id={at === 0 ? field.id : `${field.id}-${at}`}
          type="checkbox"
          name={props.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={chosen.includes(option.value)}
          onChange={onChange && ((event) => onChange(option.value, event.target.checked))}
        />
      ))}
    </FieldGroup>
  )
}
