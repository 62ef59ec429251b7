import type { Field, Technology } from '@/lib/suggestion/form/definition'
import { fieldsOfSection, type PlacedField } from '@/lib/suggestion/form/placed-field'
import { headingPrompts } from '@/lib/suggestion/form/report'
import { sections } from '@/lib/suggestion/form/section'
import { asRichText } from '@/lib/suggestion/form/value-text'
import type { RichText } from '@/lib/suggestion/rich-text/document'
import { levelText } from '@/lib/trl/levels'
import * as wording from './form-wording'
import type { Filled } from './information-table'

/** 说明报告 as a sequence; a text of null is the empty place of the blank form. */
export type ReportPart =
  | { kind: 'heading'; text: string; depth: number }
  | { kind: 'prompt'; text: string }
  | { kind: 'text'; document: RichText | null }

const heading = (text: string, depth: number): ReportPart => ({ kind: 'heading', text, depth })
const prompt = (text: string): ReportPart => ({ kind: 'prompt', text })

/** How deep a heading stands: 一、 above （一） above 1. above a word with a colon. */
const depthOf = (text: string) =>
  [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+\./u].findIndex((form) => form.test(text))

const drawnDepth = (text: string) => (depthOf(text) === -1 ? 3 : depthOf(text))

const body = (field: Field, value: unknown, blank: boolean): ReportPart[] =>
  blank
    ? [...(field.prompt ? [prompt(field.prompt)] : []), { kind: 'text', document: null }]
    : [{ kind: 'text', document: asRichText(value) }]

/** Headings are printed where they first apply. */
function sectionParts(fields: PlacedField[], blank: boolean): ReportPart[] {
  let above: readonly string[] = []
  return fields.flatMap(({ field, value }) => {
    const headings = field.headings ?? [field.label]
    const from = headings.findIndex((text, i) => above[i] !== text)
    above = headings
    const fresh = headings.slice(from).flatMap((text) => {
      const words = headingPrompts[text]
      return [heading(text, drawnDepth(text)), ...(blank && words ? [prompt(words)] : [])]
    })
    return [...fresh, ...body(field, value, blank)]
  })
}

const rowHeading = (field: Field, row: Technology) => {
  const text = field.headings?.at(-1) ?? field.label
  return field.key === 'maturity' ? `${text}${levelText(row.currentTrl)}` : text
}

function technologyParts({ form, suggestion, blank }: Filled): ReportPart[] {
  const fields = form.rowFields.filter((field) => field.widget === 'rich')
  const rows = blank ? [1, 2, 3].map((number) => form.Row.parse({ id: `blank${number}` })) : suggestion.technologies
  return rows.flatMap((row, i) => [
    heading(wording.technologyHeading(i + 1, blank ? 'XXXXXXXXXXXXX' : row.name), 1),
    ...fields.flatMap((field) => [
      heading(rowHeading(field, row), 3),
      ...body(i === 0 ? field : { ...field, prompt: '' }, Reflect.get(row, field.key), blank),
    ]),
  ])
}

/** 说明报告 with its headings exactly, below its title. */
export const reportOutline = (filled: Filled): ReportPart[] =>
  sections
    .filter((section) => section.part === 'report')
    .flatMap((section) => {
      if (section.key === 'maturity') return [heading(section.title, 0), ...technologyParts(filled)]
      const placed = fieldsOfSection(filled.form, filled.suggestion, section.key)
      return sectionParts(
        placed.filter(({ field }) => field.widget === 'rich'),
        filled.blank,
      )
    })
