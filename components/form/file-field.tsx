'use client'
import type { ChangeEvent } from 'react'
import { Field } from './field'
import { SecrecyNote } from './secrecy-note'
import { type FieldProps, useField } from './use-field'

type FileFieldProps = FieldProps & {
  /** As for an input: `.pdf,.docx`. Say it in the hint too, with the largest size. */
  accept?: string | undefined
  multiple?: boolean | undefined
  onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined
}

/** A file to upload; says each time that nothing classified may be. */
export function FileField({ accept, multiple, onChange, ...props }: FileFieldProps) {
  const field = useField(props)
  return (
    <Field {...props} field={field}>
      <input
        {...field.control}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={onChange}
        className="block w-full min-w-0 rounded-md border border-line-strong border-dashed bg-surface p-2 text-sm file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-4 file:font-medium file:text-ink hover:border-brand aria-invalid:border-danger"
      />
      <SecrecyNote />
    </Field>
  )
}
