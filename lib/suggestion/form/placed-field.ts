import type { Field, Form, Suggestion } from './definition'
import { type SectionKey, sections } from './section'

/** A field of one suggestion: where it stands, what it is called there and what it holds. */
export type PlacedField = { path: string; label: string; field: Field; value: unknown }

export function isShown({ shownWhen }: Field, suggestion: Suggestion): boolean {
  if (!shownWhen) return true
  const value: unknown = Reflect.get(suggestion, shownWhen.key)
  const chosen = Array.isArray(value) ? value : [value]
  return chosen.some((one) => shownWhen.oneOf.includes(one))
}

/** “关键技术2：低温电解质”, as the report's headings say. */
export const technologyTitle = (number: number, name: string) => `关键技术${number}：${name || '（未命名）'}`

export const rowPath = (rowId: string, key: string) => `technologies.${rowId}.${key}`

function inRows(form: Form, suggestion: Suggestion, section: SectionKey): PlacedField[] {
  const fields = form.rowFields.filter((field) => field.section === section)
  return suggestion.technologies.flatMap((row, i) =>
    fields.map((field) => ({
      path: rowPath(row.id, field.key),
      label: `${technologyTitle(i + 1, row.name)}·${field.label}`,
      field,
      value: Reflect.get(row, field.key),
    })),
  )
}

/** All fields that a section shows for this suggestion, in the form's order. */
export const fieldsOfSection = (form: Form, suggestion: Suggestion, section: SectionKey): PlacedField[] => [
  ...form.fields
    .filter((field) => field.section === section && isShown(field, suggestion))
    .map((field) => ({ path: field.key, label: field.label, field, value: Reflect.get(suggestion, field.key) })),
  ...inRows(form, suggestion, section),
]

export const placedFields = (form: Form, suggestion: Suggestion): PlacedField[] =>
  sections.flatMap((section) => fieldsOfSection(form, suggestion, section.key))
