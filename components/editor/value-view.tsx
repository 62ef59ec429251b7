import { RichTextView } from '@/components/suggestion/rich-text-view'
import type { Widget } from '@/lib/suggestion/form/field'
import { asRichText, valueText } from '@/lib/suggestion/form/value-text'

/** A value in words, whatever the field is: for comparing two that met. */
export function ValueView({ widget, value }: { widget: Widget; value: unknown }) {
  if (widget === 'rich') return <RichTextView document={asRichText(value)} />
  const text = valueText({ widget }, value)
  return <p className="whitespace-pre-line break-words">{text || '（空）'}</p>
}
