import { z } from 'zod'
import { type Field, type Form, type Suggestion, unknownField } from './definition'
import { RowId } from './technology'

/** The path that holds which rows there are and their order: its value is the list of their ids. */
export const rowsPath = 'technologies'

const RowIds = z
  .array(RowId)
  .max(20, '关键技术最多保存20项，请删去多余的行。')
  .refine((ids) => new Set(ids).size === ids.length)

type Target = { field: Field; rowId: string | null }

function target(form: Form, path: string): Target | null {
  const [first, rowId, key, ...rest] = path.split('.')
  if (first !== rowsPath) {
    const field = form.fields.find((one) => one.key === path)
    return field ? { field, rowId: null } : null
  }
  const field = form.rowFields.find((one) => one.key === key)
  return field && rowId && RowId.safeParse(rowId).success && rest.length === 0 ? { field, rowId } : null
}

export type FieldCheck = { ok: true; value: unknown } | { ok: false; sentence: string }

const firstSentence = (error: z.ZodError) =>
  error.issues.find((issue) => /\p{Script=Han}/u.test(issue.message))?.message ??
  '内容格式不正确，无法保存，请刷新页面后重试。'

/** May this be saved here, and in which form? Paths: a field's key, `technologies`, `technologies.<row id>.<key>`. */
export function checkField(form: Form, path: string, value: unknown): FieldCheck {
  const found = target(form, path)
  const shape = path === rowsPath ? RowIds : found?.field.shape
  if (!shape) return { ok: false, sentence: unknownField }
  const parsed = shape.safeParse(value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, sentence: firstSentence(parsed.error) }
}

/** What the suggestion holds at a path; undefined when it has no such field or row. */
export function valueAt(form: Form, suggestion: Suggestion, path: string): unknown {
  if (path === rowsPath) return suggestion.technologies.map((row) => row.id)
  const found = target(form, path)
  if (!found) return undefined
  const owner = found.rowId === null ? suggestion : suggestion.technologies.find((row) => row.id === found.rowId)
  return owner && Reflect.get(owner, found.field.key)
}

function withRows(form: Form, suggestion: Suggestion, ids: readonly string[]): Suggestion {
  const rows = ids.map((id) => suggestion.technologies.find((row) => row.id === id) ?? form.Row.parse({ id }))
  return { ...suggestion, technologies: rows }
}

/** The suggestion with one checked value in place; null when its row is gone, so that text for it is not lost unseen. */
export function withField(form: Form, suggestion: Suggestion, path: string, value: unknown): Suggestion | null {
  const check = checkField(form, path, value)
  if (!check.ok) throw new Error(`unchecked value for ${path}`)
  if (path === rowsPath) return withRows(form, suggestion, RowIds.parse(check.value))
  const found = target(form, path)
  if (!found) return null
  const change = { [found.field.key]: check.value }
  if (found.rowId === null) return { ...suggestion, ...change }
  if (!suggestion.technologies.some((row) => row.id === found.rowId)) return null
  const technologies = suggestion.technologies.map((row) => (row.id === found.rowId ? { ...row, ...change } : row))
  return { ...suggestion, technologies }
}
