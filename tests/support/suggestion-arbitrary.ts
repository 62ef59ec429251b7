import fc from 'fast-check'
import { pickedClause, policyClauses } from '@/lib/policy/clauses'
import { withoutHidden } from '@/lib/suggestion/form/completeness'
import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import { emptyRichText } from '@/lib/suggestion/rich-text/document'
import { isEmptyRichText } from '@/lib/suggestion/rich-text/plain-text'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'
import { isPlaceholder } from '@/lib/suggestion/word/import/matching'
import { looseDocument, words } from './rich-text-arbitrary'

/** A line that says something: blanks and XXXX are what the printed form holds where nothing was written. */
const line = words.filter((text) => !isPlaceholder(text))
const maybe = <Value>(value: fc.Arbitrary<Value>, empty: Value) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(empty) })
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2))

/** An empty list says nothing, and so is nothing on paper. */
const documents = (files: readonly string[]) =>
  looseDocument(files).map((loose) => {
    const document = sanitised(loose)
    return !document || isEmptyRichText(document) ? emptyRichText : document
  })

const technology = (files: readonly string[]) =>
  fc.record({
    name: line,
    currentTrl: maybe(fc.integer({ min: 1, max: 13 }), null),
    expectedTrl: maybe(fc.integer({ min: 1, max: 13 }), null),
    description: documents(files),
    maturity: documents(files),
    indicators: documents(files),
  })

/** Suggestions complete or not, as they would be submitted: nothing in hidden fields. */
export function suggestions(form: Form, files: readonly string[]): fc.Arbitrary<Suggestion> {
  const { industries, categories, projectTypes, intakeSubtypes } = form.options
  const report = form.fields.filter((field) => field.widget === 'rich').map((field) => field.key)
  return fc
    .record({
      industry: maybe(fc.constantFrom(...industries.map((one) => one.value)), ''),
      industryText: maybe(line, ''),
      category: maybe(fc.constantFrom(...categories.map((one) => one.value)), ''),
      partnerCountry: maybe(line, ''),
      partnerOrganisation: maybe(line, ''),
      title: maybe(line, ''),
      projectTypes: fc.subarray(projectTypes.map((one) => one.value)),
      intakeSubtype: maybe(fc.constantFrom(...intakeSubtypes), ''),
      platform: maybe(line, ''),
      eventName: maybe(line, ''),
      eventDate: fc.constantFrom('', '2025-09-18'),
      eventPlace: maybe(line, ''),
      overview: fc
        .array(words, { maxLength: 4 })
        .map((lines) => lines.join('\n'))
        .filter((text) => text === '' || !isPlaceholder(text)),
      totalInvestment: maybe(amount, ''),
      provincialSupport: maybe(amount, ''),
      organisation: maybe(line, ''),
      proposer: maybe(line, ''),
      jobTitle: maybe(line, ''),
      phone: fc.constantFrom('', '13800000000'),
      policyClauses: fc.subarray(policyClauses.slice(0, 9).map(pickedClause), { maxLength: 3 }),
      technologies: fc
        .uniqueArray(technology(files), {
          maxLength: 4,
          selector: (one) => one.name.normalize('NFKC').replace(/\s/g, '').toLowerCase(),
        })
        .map((rows) => rows.map((row, i) => ({ id: `row${i + 1}`, ...row }))),
      ...Object.fromEntries(report.map((key) => [key, documents(files)])),
    })
    .map((loose) => withoutHidden(form, form.Draft.parse(loose)))
}
