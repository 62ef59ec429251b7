'use client'
import { Check, Circle } from 'lucide'
import { type FormEvent, useState } from 'react'
import { PasswordField } from '@/components/form/password-field'
import { Icon } from '@/components/ui/icon'
import { type PasswordFault, passwordSentences } from '@/lib/password/labels'

type NewPasswordFieldProps = {
  name: string
  label: string
  /** Words of the account that must not stand in it. */
  own?: string[] | undefined
  /** Fields of the same form that hold such words. */
  ownFields?: string[] | undefined
}

const shown: PasswordFault[] = ['short', 'own', 'guessable']

/** A password to be set: says while it is typed which of the rules it keeps. The server asks the same function again. */
export function NewPasswordField({ name, label, own = [], ownFields = [] }: NewPasswordFieldProps) {
  const [faults, setFaults] = useState<PasswordFault[] | null>(null)
  const judge = (event: FormEvent<HTMLFieldSetElement>) => {
    const { form, value } = event.target as HTMLInputElement
    const typed = ownFields.map((field) => String(new FormData(form ?? undefined).get(field) ?? ''))
    // The list of common words comes with the first sign; should it not come, the server's answer is the first.
    import('@/lib/password/rules').then(
      ({ passwordFaults }) => setFaults(value ? passwordFaults(value, [...own, ...typed]) : null),
      () => {},
    )
  }
  const left = faults?.filter((fault) => shown.includes(fault)).length
  return (
    <fieldset onInput={judge} className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      <PasswordField name={name} label={label} required autoComplete="new-password" />
      <ul className="grid gap-1 text-sm">
        {shown.map((fault) => {
          const kept = faults !== null && !faults.includes(fault)
          return (
            <li key={fault} className={`flex gap-1.5 ${kept ? 'text-success' : 'text-ink-soft'}`}>
              <Icon of={kept ? Check : Circle} className="mt-1 size-3.5 shrink-0" />
              <span>
                {passwordSentences[fault]}
                {kept && <span className="sr-only">（已满足）</span>}
              </span>
            </li>
          )
        })}
      </ul>
      <span role="status" className="sr-only">
        {left === undefined ? '' : left === 0 ? '口令符合全部要求' : `还有 ${left} 项要求未满足`}
      </span>
      {faults?.includes('long') && <p className="text-danger text-sm">{passwordSentences.long}</p>}
    </fieldset>
  )
}
