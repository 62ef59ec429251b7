'use client'
import { type KeyboardEvent, useState } from 'react'
import { controlLook } from '@/components/form/control-look'
import { Field } from '@/components/form/field'
import { useField } from '@/components/form/use-field'
import { type FoundOrganisation, useOrganisationSearch } from './use-organisation-search'

type Props = { label: string; required?: boolean | undefined }

/** Finds one of the confirmed organisations as its name is typed (a WAI-ARIA combobox); sends its id. */
export function OrganisationSearch({ label, required }: Props) {
  const hint = '输入名称中的至少两个字，从结果中选择'
  const frame = { name: 'organisationId', label, hint, required }
  const field = useField(frame)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<FoundOrganisation | null>(null)
  const [at, setAt] = useState(0)
  const [away, setAway] = useState(false)
  const found = useOrganisationSearch(chosen || away ? '' : typed)
  const list = `${field.id}-list`

  const choose = (one: FoundOrganisation | undefined) => {
    if (!one) return
    setChosen(one)
    setTyped(one.name)
  }
  const change = (text: string) => {
    setChosen(null)
    setTyped(text)
    setAt(0)
  }
  const key = (event: KeyboardEvent) => {
    if (!found?.length) return
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (event.key === 'Enter') choose(found[at])
    else if (event.key === 'Escape') change('')
    else return
    event.preventDefault()
  }

  return (
    <Field {...frame} field={field}>
      <input type="hidden" name="organisationId" value={chosen?.id ?? ''} />
      <div className="relative max-w-md">
        <input
          {...field.control}
          name={undefined}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={Boolean(found?.length)}
          aria-controls={list}
          aria-activedescendant={found?.[at] ? `${list}-${at}` : undefined}
          value={typed}
          onChange={(event) => change(event.target.value)}
          onKeyDown={key}
          onFocus={() => setAway(false)}
          onBlur={() => setAway(true)}
          className={controlLook()}
        />
        <div
          id={list}
          role="listbox"
          aria-label="查找结果"
          className="absolute inset-x-0 top-full z-20 mt-1 grid max-h-72 overflow-y-auto rounded-md border border-line bg-surface shadow-floating empty:hidden"
        >
          {found?.map((one, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus
            <div
              key={one.id}
              id={`${list}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
              className="cursor-pointer px-3 py-2 hover:bg-brand-soft aria-selected:bg-brand-soft"
            >
              {one.name}
              <span className="block text-ink-soft text-sm">{one.department}</span>
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="text-ink-soft text-sm empty:hidden">
        {chosen && `已选择，主管部门：${chosen.department}`}
        {!chosen && found && (found.length ? `找到 ${found.length} 个单位` : '没有找到，请核对名称，或填写新单位')}
      </p>
    </Field>
  )
}
