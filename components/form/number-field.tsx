'use client'
import type { ComponentProps } from 'react'
import { TextField } from './text-field'

type NumberFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'inputMode'> & {
  /** Digits after the point that may be typed; 0 for counts. */
  decimals?: number | undefined
}

/** A figure with its unit. Text underneath: a number input changes under the mouse wheel and drops what it cannot read. */
export function NumberField({ decimals = 0, width = 'short', ...rest }: NumberFieldProps) {
  return <TextField {...rest} width={width} inputMode={decimals > 0 ? 'decimal' : 'numeric'} autoComplete="off" />
}
