import { plainText } from '@/lib/suggestion/rich-text/plain-text'
import type { Form, Suggestion } from './definition'
import { placedFields } from './placed-field'
import { asRichText, valueText } from './value-text'

export type ScreenedText = { path: string; label: string; text: string }

/** What near-copies are looked for in: title, overview, technologies, parts of the report. */
export const screenedTexts = (form: Form, suggestion: Suggestion): ScreenedText[] =>
  placedFields(form, suggestion)
    .filter(({ field }) => field.screened)
    .map(({ path, label, field, value }) => ({
      path,
      label,
      text: field.widget === 'rich' ? plainText(asRichText(value)) : valueText(field, value),
    }))
    .filter(({ text }) => text.trim() !== '')
