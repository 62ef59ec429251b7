import { z } from 'zod'
import { canonicalJson } from './form/canonical-json'
import type { Form, Suggestion } from './form/definition'
import { rowsPath, valueAt } from './form/field-path'
import { type PlacedField, placedFields, rowPath, technologyTitle } from './form/placed-field'
import { type Piece, textDifference } from './form/text-difference'
import { valueText } from './form/value-text'
import { adopted, rowTargets } from './word/import/adoption'

const Place = z.object({ path: z.string(), label: z.string() })

/** What was read from a Word file, as it is kept until somebody chose. */
export const WordReport = z.object({
  rows: z.array(z.string()),
  found: z.array(Place.extend({ value: z.unknown(), source: z.string() })),
  missing: z.array(Place),
  unclear: z.array(Place.extend({ source: z.string(), why: z.string() })),
  leftOver: z.array(z.object({ where: z.string(), text: z.string() })),
})
export type WordReport = z.output<typeof WordReport>

/** One field of the file beside the same field of the draft. */
export type Proposal = {
  /** As the report names it. */
  path: string
  label: string
  kind: 'fills' | 'replaces'
  pieces: Piece[]
}

/** Ids of pictures aside: a file's picture has another id than the draft's, and may be the same. */
const comparable = (value: unknown) =>
  canonicalJson(
    JSON.parse(JSON.stringify(value ?? null), (key, one: unknown) => (key === 'fileId' ? '' : one)) as unknown,
  )

const rowList = ({ technologies }: Suggestion) =>
  technologies.map((row, i) => technologyTitle(i + 1, row.name)).join('\n')

function proposal(path: string, label: string, before: string, after: string): Proposal {
  return { path, label, kind: before === '' ? 'fills' : 'replaces', pieces: textDifference(before, after) }
}

/** What the file would change in the draft, field by field; what says the same in both is only counted. */
export function proposalsOf(
  form: Form,
  current: Suggestion,
  report: WordReport,
): { proposals: Proposal[]; same: number } {
  const targets = rowTargets(current, report, (row) => row)
  const filled = adopted(
    form,
    current,
    report,
    () => true,
    (row) => row,
  )
  const places = new Map(placedFields(form, filled).map((place): [string, PlacedField] => [place.path, place]))
  const all = report.found.map(({ path, label, value }): Proposal | null => {
    if (path === rowsPath) {
      const [before, after] = [rowList(current), rowList(filled)]
      return before === after || before === '' ? null : proposal(path, `${label}的增加和顺序`, before, after)
    }
    const [, row = '', key = ''] = path.split('.')
    const target = path.startsWith(`${rowsPath}.`) ? rowPath(targets.get(row) ?? '', key) : path
    const old = valueAt(form, current, target)
    const field = places.get(target)?.field ?? form.fields.find((one) => one.key === path)
    if (!field) return null
    const [before, after] = [old === undefined ? '' : valueText(field, old), valueText(field, value)]
    const looksTheSame = field.widget !== 'rich' || comparable(old) === comparable(value)
    return before === after && looksTheSame ? null : proposal(path, label, before, after)
  })
  const proposals = all.filter((one) => one !== null)
  return { proposals, same: all.length - proposals.length }
}
