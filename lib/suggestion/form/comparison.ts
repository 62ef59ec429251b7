import { canonicalJson } from './canonical-json'
import type { Form, Suggestion } from './definition'
import { rowsPath } from './field-path'
import { type PlacedField, placedFields, technologyTitle } from './placed-field'
import { sectionOf } from './section'
import { type Piece, textDifference } from './text-difference'
import { valueText } from './value-text'

/** `formatting` says that the words are equal but marks, tables' shape or picture changed. */
export type Change = {
  path: string
  label: string
  kind: 'added' | 'removed' | 'changed' | 'formatting'
  pieces: Piece[]
}

function changeOf(path: string, before: PlacedField | undefined, after: PlacedField | undefined): Change[] {
  const label = after?.label ?? before?.label ?? path
  const old = before ? valueText(before.field, before.value) : ''
  const text = after ? valueText(after.field, after.value) : ''
  if (old === text) {
    const same = !before || !after || canonicalJson(before.value) === canonicalJson(after.value)
    return same ? [] : [{ path, label, kind: 'formatting', pieces: [{ kind: 'same', text }] }]
  }
  const kind = old === '' ? 'added' : text === '' ? 'removed' : 'changed'
  return [{ path, label, kind, pieces: textDifference(old, text) }]
}

const rowList = (suggestion: Suggestion) =>
  suggestion.technologies.map((row, i) => technologyTitle(i + 1, row.name)).join('\n')

function rowChange(before: Suggestion, after: Suggestion): Change[] {
  const ids = (suggestion: Suggestion) => suggestion.technologies.map((row) => row.id).join()
  if (ids(before) === ids(after)) return []
  const pieces = textDifference(rowList(before), rowList(after))
  return [{ path: rowsPath, label: `${sectionOf('technologies').title}（增删和顺序）`, kind: 'changed', pieces }]
}

/** Field by field, in the form's order; fields equal in both are left out, fields gone stand at the end. */
export function compare(form: Form, before: Suggestion, after: Suggestion): Change[] {
  const old = placedFields(form, before)
  const current = placedFields(form, after)
  const gone = old.filter(({ path }) => !current.some((one) => one.path === path))
  return [
    ...rowChange(before, after),
    ...[...current, ...gone].flatMap(({ path }) =>
      changeOf(
        path,
        old.find((one) => one.path === path),
        current.find((one) => one.path === path),
      ),
    ),
  ]
}
