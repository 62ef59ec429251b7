import type { Form, Suggestion } from './definition'
import { fieldsOfSection, type PlacedField } from './placed-field'
import { type Section, sections } from './section'
import { valueText } from './value-text'

export type SummaryEntry = PlacedField & { text: string }

/** The whole suggestion read-only, section by section; rich values are in `value`, their words in `text`. */
export const summaryOf = (form: Form, suggestion: Suggestion): { section: Section; entries: SummaryEntry[] }[] =>
  sections.map((section) => ({
    section,
    entries: fieldsOfSection(form, suggestion, section.key).map((placed) => ({
      ...placed,
      text: valueText(placed.field, placed.value),
    })),
  }))
