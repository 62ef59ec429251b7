import type { z } from 'zod'
import type { CallOptions } from './call-options'
import type { ClauseCode } from './clause'
import { crossFaults } from './cross-rules'
import { draftOf, type Form, formOf, type Suggestion } from './definition'
import { rowsPath } from './field-path'
import { fieldsOfSection, isShown, type PlacedField } from './placed-field'
import { type Section, sections } from './section'
import { valueText } from './value-text'

/** One thing that keeps a suggestion from being submitted: where, what is wrong and what to do, by which rule. */
export type Fault = { path: string; label: string; section: Section['key']; sentence: string; clause: ClauseCode }

const named = ({ path, label }: PlacedField, sentence: string) =>
  path.startsWith(`${rowsPath}.`) ? `${label.split('·')[0]}，${sentence}` : sentence

/** All faults at once, in the form's order. */
export function faultsOf(form: Form, suggestion: Suggestion): Fault[] {
  const cross = crossFaults(form, suggestion)
  return sections.flatMap(({ key: section, title }) => {
    const onRows = section === 'technologies' ? cross.filter((fault) => fault.path === rowsPath) : []
    const placed = fieldsOfSection(form, suggestion, section).flatMap((one) => [
      ...one.field
        .faults(one.value)
        .map((sentence) => ({ sentence: named(one, sentence), clause: one.field.clause, one })),
      ...cross.filter((fault) => fault.path === one.path).map((fault) => ({ ...fault, one })),
    ])
    return [
      ...onRows.map((fault) => ({ ...fault, label: title, section })),
      ...placed.map(({ one, sentence, clause }) => ({ path: one.path, label: one.label, section, sentence, clause })),
    ]
  })
}

/** What may be submitted: the draft's shape, and no fault. Each issue carries path, sentence and clause. */
export const completeOf = (options: CallOptions): z.ZodType<Suggestion> =>
  draftOf(options).superRefine((suggestion, ctx) => {
    for (const { path, sentence, clause } of faultsOf(formOf(options), suggestion)) {
      ctx.addIssue({ code: 'custom', path: path.split('.'), message: sentence, params: { clause } })
    }
  })

export type SectionProgress = { section: Section; state: 'empty' | 'faulty' | 'complete'; faults: number }

/** For the side navigation: what is complete, what is wrong and what is empty. */
export function progressOf(form: Form, suggestion: Suggestion): SectionProgress[] {
  const faults = faultsOf(form, suggestion)
  return sections.map((section) => {
    const count = faults.filter((fault) => fault.section === section.key).length
    const filled = fieldsOfSection(form, suggestion, section.key).some(
      ({ field, value }) => valueText(field, value) !== '',
    )
    const complete = count === 0 && (section.key !== 'maturity' || filled)
    return { section, faults: count, state: !filled ? 'empty' : complete ? 'complete' : 'faulty' }
  })
}

/** The suggestion as it is submitted: what hidden fields still held goes. */
export function withoutHidden(form: Form, suggestion: Suggestion): Suggestion {
  const empty: Suggestion = form.Draft.parse({})
  const hidden = form.fields.filter((field) => !isShown(field, suggestion))
  return { ...suggestion, ...Object.fromEntries(hidden.map(({ key }) => [key, Reflect.get(empty, key)])) }
}
