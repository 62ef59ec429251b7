'use client'
import type { ReactNode } from 'react'
import { Choice } from './choice'
import { FieldErrors, RequiredMark } from './field-parts'
import { type FieldProps, useField } from './use-field'

type CheckboxProps = Omit<FieldProps, 'label' | 'hint'> & {
  label: ReactNode
  hint?: string | undefined
  defaultChecked?: boolean | undefined
}

/** Yes or nothing: sends `on` when ticked. */
export function Checkbox({ name, label, hint, required, errors, defaultChecked = false }: CheckboxProps) {
  const field = useField({ name, label: '', required, errors })
  const checked = field.returned ? field.typed !== undefined : defaultChecked
  return (
    <div className="grid gap-1">
      {field.errorId && <FieldErrors id={field.errorId} errors={field.errors} />}
      <Choice
        {...field.control}
        key={String(checked)}
        type="checkbox"
        defaultChecked={checked}
        hint={hint}
        label={
          <>
            {label}
            {required && <RequiredMark />}
          </>
        }
      />
    </div>
  )
}
