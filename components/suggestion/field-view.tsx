import type { ReactNode } from 'react'
import type { SummaryEntry } from '@/lib/suggestion/form/summary'
import { asClauses, asRichText } from '@/lib/suggestion/form/value-text'
import { RichTextView } from './rich-text-view'

function Value({ entry: { field, value, text } }: { entry: SummaryEntry }) {
  if (text === '') return <p className="text-ink-faint">未填写</p>
  if (field.widget === 'rich') return <RichTextView document={asRichText(value)} />
  if (field.widget === 'clauses')
    return asClauses(value).map((clause) => (
      <details key={clause.key}>
        <summary className="cursor-pointer">
          《{clause.document}》{clause.documentNumber} {clause.title}
        </summary>
        <p className="whitespace-pre-line text-ink-soft text-sm">{clause.text}</p>
      </details>
    ))
  return (
    <p className="whitespace-pre-line break-words">
      {text}
      {field.widget === 'amount' && ' 万元'}
    </p>
  )
}

/** One field, read-only; `read-<path>` is its place on the page. */
export function FieldView({ entry, children }: { entry: SummaryEntry; children?: ReactNode }) {
  const outer = entry.field.headings?.slice(0, -1).filter((heading) => !/^[一二三四五]、/.test(heading)) ?? []
  const own = entry.field.headings && !entry.path.includes('.') ? entry.field.headings.at(-1) : entry.label
  // The form's own headings end in a colon, which its Word file needs.
  const named = [...outer, own].map((heading) => heading?.replace(/：$/, '')).join(' › ')
  return (
    <div id={`read-${entry.path}`} className="grid scroll-mt-24 gap-1 border-line border-b pb-3 last:border-b-0">
      <h3 className="font-medium text-base text-ink-soft">{named}</h3>
      <div className="min-w-0">
        <Value entry={entry} />
      </div>
      {children}
    </div>
  )
}
