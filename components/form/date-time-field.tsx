'use client'
import { shanghaiInputValue } from '@/lib/platform/shanghai-time'
import { TextField } from './text-field'
import type { FieldProps } from './use-field'

type DateTimeFieldProps = FieldProps & {
  defaultValue?: Date | string | undefined
  min?: Date | undefined
  max?: Date | undefined
}

const inputValue = (value: Date | string) => (typeof value === 'string' ? value : shanghaiInputValue(value))

/** A date and time of day in Shanghai, whatever zone the browser is in; sends `2025-11-28T17:00`. */
export function DateTimeField({ defaultValue, min, max, hint = '北京时间', ...props }: DateTimeFieldProps) {
  return (
    <TextField
      {...props}
      hint={hint}
      type="datetime-local"
      width="medium"
      {...(defaultValue && { defaultValue: inputValue(defaultValue) })}
      {...(min && { min: inputValue(min) })}
      {...(max && { max: inputValue(max) })}
    />
  )
}
