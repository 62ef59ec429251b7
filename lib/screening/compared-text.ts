import type { Boilerplate } from './boilerplate'
import { markBoilerplate } from './boilerplate'
import { Boundary } from './grams'
import { normalise } from './normalisation'
import { type Submission, sectionsOf } from './submission'

/** A place in the raw text of one field, in UTF-16 units. */
export type RawSpan = { field: string; from: number; to: number }

/** A submission as one row of compared units: its title, a boundary, then the other sections without their boilerplate. */
export type ComparedText = {
  units: Uint16Array
  /** Units before the first boundary: the title. */
  titleLength: number
  /** Units left out as boilerplate. */
  masked: number
  hidden: number
  /** Where units from..to (to excluded, one section) stand in the raw text. */
  locate: (from: number, to: number) => RawSpan
}

export function compareForm(submission: Submission, boilerplate: Boilerplate): ComparedText {
  const sections = sectionsOf(submission).map((section) => ({ field: section.field, ...normalise(section.text) }))
  const total = sections.reduce((sum, section) => sum + section.units.length + 1, 0)
  const units = new Uint16Array(total)
  const sectionOf = new Uint16Array(total)
  const place = new Uint32Array(total)
  let end = 0
  let masked = 0
  for (const [number, section] of sections.entries()) {
    const mask = new Uint8Array(section.units.length)
    if (number > 0) markBoilerplate(section.units, 0, section.units.length, boilerplate, mask)
    for (let i = 0; i < section.units.length; i++) {
      if (mask[i]) {
        masked++
        continue
      }
      units[end] = section.units[i] ?? 0
      sectionOf[end] = number
      place[end++] = i
    }
    units[end++] = Boundary
  }
  return {
    units: units.slice(0, end),
    titleLength: sections[0]?.units.length ?? 0,
    masked,
    hidden: sections.reduce((sum, section) => sum + section.hidden, 0),
    locate(from, to) {
      const section = sections[sectionOf[from] ?? 0]
      if (!section) throw new RangeError('No such section.')
      return {
        field: section.field,
        from: section.from[place[from] ?? 0] ?? 0,
        to: section.to[place[to - 1] ?? 0] ?? 0,
      }
    },
  }
}
