import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import { rowsPath, withField } from '@/lib/suggestion/form/field-path'
import { rowPath } from '@/lib/suggestion/form/placed-field'
import type { Found, ImportReport } from './mapping'
import { matchable } from './matching'

type Readings = Pick<ImportReport, 'found' | 'rows'>

const comparableName = (found: readonly Found[], row: string) => {
  const name = found.find(({ path }) => path === rowPath(row, 'name'))?.value
  return typeof name === 'string' ? matchable(name) : ''
}

/** The file's rows → ids in the suggestion: those of the same name, or new ones. */
export function rowTargets(current: Suggestion, { found, rows }: Readings, newRowId: (row: string) => string) {
  const targets = new Map<string, string>()
  for (const row of rows) {
    const name = comparableName(found, row)
    const same = current.technologies.find((one) => name !== '' && matchable(one.name) === name)
    const isFree = same && ![...targets.values()].includes(same.id)
    targets.set(row, isFree ? same.id : newRowId(row))
  }
  return targets
}

/**
 * The suggestion with the confirmed paths of the report in place, all others as they were. Rows go to rows of the same
 * name; for each of the others `newRowId` gives an id.
 */
export function adopted(
  form: Form,
  current: Suggestion,
  readings: Readings,
  confirmed: (path: string) => boolean,
  newRowId: (row: string) => string,
): Suggestion {
  const chosen = readings.found.filter(({ path }) => confirmed(path))
  const isTouched = (row: string) => chosen.some(({ path }) => path.startsWith(rowPath(row, '')))
  const targets = rowTargets(current, readings, newRowId)
  const incoming = [...targets].filter(([row]) => isTouched(row)).map(([, id]) => id)
  const present = current.technologies.map((row) => row.id)
  const inFileOrder = chosen.some(({ path }) => path === rowsPath)
  const ids = [...new Set(inFileOrder ? [...incoming, ...present] : [...present, ...incoming])]
  const start = withField(form, current, rowsPath, ids) ?? current
  return chosen
    .filter(({ path }) => path !== rowsPath)
    .reduce((suggestion, { path, value }) => {
      const [first, row = '', key = ''] = path.split('.')
      const place = first === rowsPath ? rowPath(targets.get(row) ?? '', key) : path
      return withField(form, suggestion, place, value) ?? suggestion
    }, start)
}
