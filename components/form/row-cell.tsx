'use client'
import type { RowColumn } from './rows-field'
import { SelectField } from './select-field'
import { TextField } from './text-field'
import { TextareaField } from './textarea-field'

type RowCellProps = {
  column: RowColumn
  name: string
  value: string | undefined
  /** None: the empty row for those without script, which nobody types in otherwise. */
  onType: ((value: string) => void) | null
}

/** One field of a row. */
export function RowCell({ column, name, value = '', onType }: RowCellProps) {
  const { label, hint, required, kind, options = [], placeholder } = column
  const field = { name, label, hint, required: required && onType !== null }
  const held = onType && { value, onChange: (event: { target: { value: string } }) => onType(event.target.value) }
  return (
    <div className={kind === 'text' ? 'min-w-0 basis-full' : 'min-w-0 flex-1 basis-40'}>
      {kind === 'line' && <TextField {...field} {...held} />}
      {kind === 'text' && <TextareaField {...field} {...held} rows={2} />}
      {kind === 'choice' && (
        <SelectField {...field} {...held} options={options} placeholder={placeholder} width="full" />
      )}
    </div>
  )
}
