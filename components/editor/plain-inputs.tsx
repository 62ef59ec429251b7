'use client'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import type { PlacedField } from '@/lib/suggestion/form/placed-field'
import { countWords } from '@/lib/word-count/rules'
import { useDesk, useDraft } from './draft-context'
import { WordCount } from './word-count'

export type InputProps = {
  placed: PlacedField
  errors: string[]
  /** Rows show a short label: their number stands in their heading. */
  label: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
const mostRadios = 8

function useFrame({ placed: { path, field }, errors, label }: InputProps) {
  const { store, readOnly } = useDesk()
  const frame = { name: path, label, hint: field.hint ?? field.prompt, required: !field.optional, errors }
  return { frame, readOnly, change: (value: unknown) => store.change(path, value) }
}

export function LineInput(props: InputProps) {
  const { frame, readOnly, change } = useFrame(props)
  const { widget, limit } = props.placed.field
  return (
    <TextField
      {...frame}
      {...(widget === 'amount' ? { unit: '万元', inputMode: 'decimal' as const, width: 'short' as const } : {})}
      {...(widget === 'date' ? { type: 'date', width: 'short' as const } : {})}
      {...(limit && limit.max <= 60 && { width: 'medium' as const })}
      autoComplete="off"
      defaultValue={text(props.placed.value)}
      readOnly={readOnly}
      onChange={(event) => change(event.target.value)}
    />
  )
}

export function TextInput(props: InputProps) {
  const { frame, readOnly, change } = useFrame(props)
  const { field, value, path } = props.placed
  const current = text(useDraft().valueAt(path))
  return (
    <TextareaField
      {...frame}
      defaultValue={text(value)}
      readOnly={readOnly}
      aside={<WordCount count={countWords(current)} max={field.limit?.max} />}
      onChange={(event) => change(event.target.value)}
    />
  )
}

export function ChoiceInput(props: InputProps) {
  const { frame, readOnly, change } = useFrame(props)
  const { options = [] } = props.placed.field
  const value = text(props.placed.value)
  const known = options.some((option) => option.value === value) || value === ''
  const offered = [
    ...options.map((option) => ({
      value: option.value,
      label: option.value,
      hint: [option.help, option.examples?.length ? `如：${option.examples.join('、')}` : ''].filter(Boolean).join(' '),
      disabled: readOnly,
    })),
    ...(known ? [] : [{ value, label: `${value}（不在本次征集的选项中）`, disabled: true }]),
  ].map(({ hint, ...option }: { value: string; label: string; hint?: string; disabled: boolean }) =>
    hint ? { ...option, hint } : option,
  )
  if (offered.length > mostRadios)
    return (
      <SelectField
        {...frame}
        options={offered}
        defaultValue={value}
        disabled={readOnly}
        onChange={(event) => change(event.target.value)}
      />
    )
  return <RadioGroup {...frame} options={offered} defaultValue={value} onChange={change} />
}

export function ChoicesInput(props: InputProps) {
  const { frame, readOnly, change } = useFrame(props)
  const { path, field, value } = props.placed
  const store = useDraft()
  const options = (field.options ?? []).map((option) => ({
    value: option.value,
    label: option.value,
    disabled: readOnly,
  }))
  const toggle = (one: string, checked: boolean) => {
    const chosen = list(store.valueAt(path))
    change(checked ? [...chosen, one] : chosen.filter((other) => other !== one))
  }
  return <CheckboxGroup {...frame} options={options} defaultValues={list(value)} onChange={toggle} />
}
