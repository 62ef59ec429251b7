'use client'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { fieldId } from './form-context'
import { RefusalBox } from './refusal-box'

const prefix = '错误：'

/** Everything that kept the form from going through: takes the focus, is read out, links to each field, marks the page's title. */
export function FormErrors({ form, state }: { form: string; state: FormState }) {
  const box = useRef<HTMLDivElement>(null)
  const faults = Object.entries(state.errors).flatMap(([name, sentences]) =>
    sentences.map((sentence) => ({ name, sentence })),
  )
  // A refusal of one field is said there: above it, only that there is one.
  const said = faults.some(({ sentence }) => sentence === state.refusal)
  const shown = state.refusal !== null || faults.length > 0

  // On every answer, not only the first: `state` is a new object each time.
  useEffect(() => {
    if (!state || !shown) return
    box.current?.focus()
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length)
    }
  }, [state, shown])

  if (!shown) return null
  return (
    <RefusalBox ref={box} title={(said ? null : state.refusal) ?? `有 ${faults.length} 处需要修改`}>
      {faults.length > 0 && (
        <ul className="mt-1 grid list-disc gap-0.5 pl-5">
          {faults.map(({ name, sentence }) => (
            <li key={`${name} ${sentence}`}>
              <a href={`#${fieldId(form, name)}`} className="text-link" onClick={(event) => goTo(event, form, name)}>
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </RefusalBox>
  )
}

/** Focuses the field, opening what hides it; without script the link still jumps there. */
function goTo(event: MouseEvent, form: string, name: string) {
  const id = fieldId(form, name)
  // A fault of a list as a whole has no control of its own: its first row does.
  const target = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}.`)}"]`)
  if (!target) return
  event.preventDefault()
  for (let hidden = target.closest('details:not([open])'); hidden; hidden = target.closest('details:not([open])')) {
    hidden.setAttribute('open', '')
  }
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
}
