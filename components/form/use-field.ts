'use client'
import type { ReactNode } from 'react'
import { fieldId, useForm } from './form-context'

/** What every field takes. `name` may be dotted (`technologies.0.name`): it is the key of its errors and of what was typed. */
export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean | undefined
  /** Faults known without a form action, e.g. of a stored draft. */
  errors?: string[] | undefined
}

/** Ties a control to its label, hint and errors, and finds what was typed before the form came back. */
export function useField({ name, hint, required, errors: known }: FieldProps) {
  const { id: form, state } = useForm()
  const id = fieldId(form, name)
  const errors = [...(state.errors[name] ?? []), ...(known ?? [])]
  const hintId = hint ? `${id}-hint` : null
  const errorId = errors.length > 0 ? `${id}-error` : null
  const returned = state.done === null && Object.keys(state.values).length > 0
  const describedBy = [hintId, errorId].filter(Boolean).join(' ')
  return {
    id,
    hintId,
    errorId,
    errors,
    /** The form came back refused: what was typed counts, not what was stored. */
    returned,
    typed: returned ? state.values[name] : undefined,
    control: {
      id,
      name,
      required: required ?? false,
      'aria-invalid': errors.length > 0 ? (true as const) : undefined,
      'aria-describedby': describedBy || undefined,
    },
  }
}
