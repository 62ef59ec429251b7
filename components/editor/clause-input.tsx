'use client'
import { useEffect, useState } from 'react'
import { controlLook } from '@/components/form/control-look'
import { Field } from '@/components/form/field'
import { useField } from '@/components/form/use-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { PickedClause } from '@/lib/suggestion/form/clause-field'
import { asClauses } from '@/lib/suggestion/form/value-text'
import { type FoundClause, findClauses } from './clause-search'
import { useDesk, useDraft } from './draft-context'
import type { InputProps } from './plain-inputs'

/** Clauses of the industry plans that the suggestion answers; the text is stored as it reads when it is picked. */
export function ClauseInput({ placed: { path, field }, errors, label }: InputProps) {
  const { readOnly } = useDesk()
  const store = useDraft()
  const [open, setOpen] = useState(false)
  const frame = { name: path, label, hint: field.hint, errors }
  const { control, ...rest } = useField(frame)
  const picked = asClauses(store.valueAt(path))
  const set = (clauses: PickedClause[]) => store.change(path, clauses)
  const { required: _required, name: _name, ...button } = control
  return (
    <Field {...frame} field={{ ...rest, control }}>
      <ul className="grid gap-2">
        {picked.map((clause) => (
          <li key={clause.key} className="rounded-md border border-line p-3">
            <p className="font-medium">{clause.title}</p>
            <p className="text-ink-soft text-sm">
              《{clause.document}》{clause.documentNumber}
            </p>
            <p className="mt-1 whitespace-pre-line text-sm">{clause.text}</p>
            {!readOnly && (
              <Button
                size="small"
                variant="quiet"
                aria-label={`移除：${clause.title}`}
                onClick={() => set(picked.filter(({ key }) => key !== clause.key))}
              >
                移除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button {...button} aria-label="选择政策条款" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            选择政策条款
          </Button>
        </div>
      )}
      {open && (
        <Dialog onClose={() => setOpen(false)} title="选择政策条款" description="条款全文随建议一起保存。">
          <ClauseSearch
            industry={String(store.valueAt('industry') ?? '')}
            picked={picked.map(({ key }) => key)}
            onPick={({ targets: _targets, ...clause }) => set([...picked, clause])}
          />
        </Dialog>
      )}
    </Field>
  )
}

type ClauseSearchProps = { industry: string; picked: string[]; onPick: (clause: FoundClause) => void }

function ClauseSearch({ industry, picked, onPick }: ClauseSearchProps) {
  const [query, setQuery] = useState('')
  const [all, setAll] = useState(industry === '')
  const [found, setFound] = useState<FoundClause[] | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(async () => setFound(await findClauses(query, all ? '' : industry, abort.signal)), 250)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, all, industry])
  return (
    <div className="grid gap-3">
      <label className="grid gap-1 font-medium">
        查找
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className={`${controlLook()} font-normal`}
        />
      </label>
      {industry && (
        <label className="flex items-center gap-2">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} className="size-5" />
          不限“{industry}”领域
        </label>
      )}
      <p role="status" className="text-ink-soft text-sm">
        {found === null ? '正在查找…' : `找到 ${found.length} 条`}
      </p>
      <ul className="grid gap-2">
        {(found ?? []).map((clause) => (
          <li key={clause.key} className="rounded-md border border-line p-3">
            <details>
              <summary className="cursor-pointer font-medium">{clause.title}</summary>
              <p className="mt-1 whitespace-pre-line text-sm">{clause.text}</p>
            </details>
            <p className="text-ink-soft text-sm">
              《{clause.document}》{clause.documentNumber}
            </p>
            {clause.targets.length > 0 && <p className="text-info text-sm">2027年目标：{clause.targets.join('；')}</p>}
            <Button
              size="small"
              aria-label={`${picked.includes(clause.key) ? '已选择' : '选择'}：${clause.title}`}
              disabled={picked.includes(clause.key)}
              onClick={() => onPick(clause)}
            >
              {picked.includes(clause.key) ? '已选择' : '选择'}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
