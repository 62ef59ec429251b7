'use client'
import { Eye, EyeOff } from 'lucide'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { controlLook } from './control-look'
import { Field } from './field'
import { type FieldProps, useField } from './use-field'

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password'; autoFocus?: boolean }

/** A password that can be shown while it is typed; never filled from what came back. */
export function PasswordField({ autoComplete, ...props }: PasswordFieldProps) {
  const field = useField(props)
  const [shown, setShown] = useState(false)
  return (
    <Field {...props} field={field}>
      <div className="relative max-w-md">
        <input
          {...field.control}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={`${controlLook()} pr-24`}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={field.id}
          aria-label={`显示${props.label}`}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 inline-flex items-center gap-1.5 rounded-sm px-2.5 text-brand text-sm hover:bg-brand-soft"
        >
          <Icon of={shown ? EyeOff : Eye} className="size-4" />
          {shown ? '隐藏' : '显示'}
        </button>
      </div>
    </Field>
  )
}
