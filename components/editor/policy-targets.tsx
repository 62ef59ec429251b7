import { targetsOf } from '@/lib/suggestion/form/clause-field'
import { asClauses } from '@/lib/suggestion/form/value-text'
import { useDesk } from './draft-context'

/** What the picked policy clauses want reached by 2027, beside the fields that hold indicators; nothing when they name no year. */
export function PolicyTargets() {
  const { store } = useDesk()
  const targets = store.form.fields
    .filter(({ widget }) => widget === 'clauses')
    .flatMap(({ key }) => asClauses(store.valueAt(key)))
    .flatMap((clause) => targetsOf(clause).map((sentence) => ({ sentence, document: clause.document })))
  if (targets.length === 0) return null
  return (
    <details open className="rounded-md bg-info-soft px-3 py-2 text-sm">
      <summary className="cursor-pointer text-info">所选政策条款的2027年目标（{targets.length}条），供对照</summary>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {targets.map(({ sentence, document }) => (
          <li key={sentence}>
            {sentence}
            <span className="text-ink-soft">（《{document}》）</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
