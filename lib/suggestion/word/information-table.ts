import type { Field, Form, Suggestion, Technology } from '@/lib/suggestion/form/definition'
import { isShown } from '@/lib/suggestion/form/placed-field'
import { sectionOf } from '@/lib/suggestion/form/section'
import { asClauses, clauseText, valueText } from '@/lib/suggestion/form/value-text'
import * as wording from './form-wording'
import { detailsOf, hasOwnPlace, ownRowFields } from './information-layout'
import { type FormCell, headCell, labelCell, type Place, valueCell } from './table-cells'

/** What the table shows; the blank one has prompts and every conditional line. */
export type Filled = { form: Form; suggestion: Suggestion; blank: boolean }

const all: Place = { from: 0, to: 4 }
const label: Place = { from: 0, to: 0 }
const value: Place = { from: 1, to: 4 }

const row = (...cells: FormCell[]) => cells

function textOf({ form, suggestion }: Filled, key: string): string {
  const field = form.fields.find((one) => one.key === key)
  return field && isShown(field, suggestion) ? valueText(field, Reflect.get(suggestion, key)) : ''
}

/** “合作国家（地区）：…” below the boxes that ask for it. */
const detailLines = (filled: Filled, host: string) =>
  detailsOf(filled.form, host)
    .map((field) => ({ field, text: textOf(filled, field.key) }))
    .filter(({ text }) => filled.blank || text !== '')
    .map(({ field, text }) => `${field.label}：${text}`)

const box = (isTicked: boolean, option: string) => `${isTicked ? wording.ticked : wording.unticked}${option}`

/** A value that the call offers no more is shown ticked too, so that nobody overlooks it. */
function boxes(options: readonly { value: string }[], chosen: readonly string[]) {
  const known = options.map((option) => option.value)
  const values = [...known, ...chosen.filter((one) => one !== '' && !known.includes(one))]
  return values.map((one) => box(chosen.includes(one), one))
}

const lineWidth = 56
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0)

/** Boxes side by side; a box is never parted from its word. */
function inLines(items: readonly string[]): string[] {
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    const longer = last && `${last}  ${item}`
    if (longer && widthOf(longer) <= lineWidth) lines[lines.length - 1] = longer
    else lines.push(item)
  }
  return lines
}

function industryLines(filled: Filled) {
  const { form, suggestion } = filled
  const withText = (line: string) => {
    const free = form.options.industries.some(({ value: one, needsText }) => needsText && line.endsWith(one))
    return free ? `${line}：${textOf(filled, 'industryText') || '______'}` : line
  }
  return [
    ...inLines(boxes(form.options.industries, [suggestion.industry]).map(withText)),
    '（仅选择一个领域）',
    ...detailLines(filled, 'industry'),
  ]
}

function typeLines(filled: Filled) {
  const { form, suggestion } = filled
  const intakes = form.options.projectTypes.filter((type) => type.asks === 'intakeSubtype').map((type) => type.value)
  const subtypes = boxes(
    form.options.intakeSubtypes.map((one) => ({ value: one })),
    [textOf(filled, 'intakeSubtype')],
  ).join('  ')
  const types = boxes(form.options.projectTypes, suggestion.projectTypes)
  const isIntake = (line: string) => intakes.some((type) => line.endsWith(type))
  return [
    ...types.filter(isIntake).flatMap((line) => inLines(`${line}（${subtypes}）（仅选择一种类型）`.split('  '))),
    ...inLines([...types.filter((line) => !isIntake(line)), '（可多选）']),
    ...detailLines(filled, 'projectTypes'),
  ]
}

function overviewRow({ form, suggestion, blank }: Filled) {
  const field = form.fields.find((one) => one.key === 'overview')
  const cell = blank
    ? valueCell(value, [field?.prompt ?? '', '', '', '', '', ''], 'prompt')
    : valueCell(value, suggestion.overview.split('\n'))
  return row(labelCell(label, field?.label ?? ''), cell)
}

const level = (trl: number | null) => (trl === null ? '' : `第${trl}级`)

function technologyRow({ form, blank }: Filled, technology: Technology | undefined, number: number) {
  const more = ownRowFields(form).map((field): readonly [Field, string] => [
    field,
    technology ? valueText(field, Reflect.get(technology, field.key)) : '',
  ])
  const lines = more.filter(([, text]) => blank || text !== '').map(([field, text]) => `${field.label}：${text}`)
  return row(
    valueCell({ from: 0, to: 0 }, [String(number)], 'label'),
    valueCell({ from: 1, to: 2 }, [technology?.name ?? '', ...lines]),
    valueCell({ from: 3, to: 3 }, [level(technology?.currentTrl ?? null)], 'label'),
    valueCell({ from: 4, to: 4 }, [level(technology?.expectedTrl ?? null)], 'label'),
  )
}

function technologyRows(filled: Filled) {
  const { form, suggestion } = filled
  const count = Math.max(form.options.mostTechnologies, suggestion.technologies.length)
  const heads = form.rowFields.filter((field) => field.widget === 'level')
  return [
    row(headCell(all, wording.listTitle(form.options.mostTechnologies))),
    row(
      headCell({ from: 0, to: 0, rows: 2 }, wording.listHeads.number),
      headCell({ from: 1, to: 2, rows: 2 }, wording.listHeads.name),
      headCell({ from: 3, to: 4 }, wording.listHeads.levels),
    ),
    row(...heads.map((field, i) => headCell({ from: 3 + i, to: 3 + i }, field.label))),
    ...Array.from({ length: count }, (_, i) => technologyRow(filled, suggestion.technologies[i], i + 1)),
  ]
}

const amount = (filled: Filled, key: string) => {
  const text = textOf(filled, key)
  return [text === '' ? `${wording.blankAmount} ${wording.unit}` : `${text} ${wording.unit}`]
}

const labelOf = (form: Form, key: string) => form.fields.find((field) => field.key === key)?.label ?? ''

function closingRows(filled: Filled) {
  const second: Place = { from: 1, to: 1 }
  const rest: Place = { from: 2, to: 4 }
  const plain = (key: string) => [labelCell(second, labelOf(filled.form, key)), valueCell(rest, [textOf(filled, key)])]
  const money = (key: string) => [labelCell(second, labelOf(filled.form, key)), valueCell(rest, amount(filled, key))]
  return [
    row(labelCell({ ...label, rows: 2 }, ...wording.investmentTitle), ...money('totalInvestment')),
    row(...money('provincialSupport')),
    row(labelCell({ ...label, rows: 3 }, ...wording.sourceTitle), ...plain('organisation')),
    row(
      labelCell(second, labelOf(filled.form, 'proposer')),
      valueCell({ from: 2, to: 2 }, [textOf(filled, 'proposer')]),
      labelCell({ from: 3, to: 3 }, wording.jobTitleLabel),
      valueCell({ from: 4, to: 4 }, [textOf(filled, 'jobTitle')]),
    ),
    row(...plain('phone')),
  ]
}

/** Fields that the notice's table has no place for: rows of their own at its end. */
function furtherRows(filled: Filled) {
  const fields = filled.form.fields.filter(
    (field) => field.widget !== 'rich' && sectionOf(field.section).part === 'information' && !hasOwnPlace(field.key),
  )
  return fields
    .map((field) => ({ field, text: textOf(filled, field.key) }))
    .filter(({ field, text }) => text !== '' || !field.optional)
    .map(({ field, text }) => {
      const clauses = field.widget === 'clauses' ? asClauses(Reflect.get(filled.suggestion, field.key)) : null
      return row(labelCell(label, field.label), valueCell(value, clauses?.map(clauseText) ?? text.split('\n')))
    })
}

/** 信息表 as attachment 1 of the notice prints it, row by row. */
export function informationRows(filled: Filled): FormCell[][] {
  const { form, suggestion } = filled
  return [
    row(labelCell(label, labelOf(form, 'industry')), valueCell(value, industryLines(filled))),
    row(
      labelCell(label, labelOf(form, 'category')),
      valueCell(value, [
        ...inLines(boxes(form.options.categories, [suggestion.category])),
        ...detailLines(filled, 'category'),
      ]),
    ),
    row(labelCell(label, labelOf(form, 'title')), valueCell(value, [suggestion.title])),
    row(labelCell(label, labelOf(form, 'projectTypes')), valueCell(value, typeLines(filled))),
    overviewRow(filled),
    ...technologyRows(filled),
    ...closingRows(filled),
    ...furtherRows(filled),
  ]
}
