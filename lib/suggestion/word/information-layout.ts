import type { Field, Form } from '@/lib/suggestion/form/definition'

/** Fields written as “label：text” below the boxes of another. */
const details: Readonly<Record<string, readonly string[]>> = {
  category: ['partnerCountry', 'partnerOrganisation'],
  projectTypes: ['platform', 'eventName', 'eventDate', 'eventPlace'],
}

const rows = [
  'industry',
  'industryText',
  'category',
  'title',
  'projectTypes',
  'intakeSubtype',
  'overview',
  'totalInvestment',
  'provincialSupport',
  'organisation',
  'proposer',
  'jobTitle',
  'phone',
]
const rowColumns = ['name', 'currentTrl', 'expectedTrl']

export const hasOwnPlace = (key: string) => rows.includes(key) || Object.values(details).flat().includes(key)

export const detailsOf = (form: Form, host: string): Field[] =>
  (details[host] ?? []).flatMap((key) => form.fields.filter((field) => field.key === key))

/** Fields of a technology that stand below its name. */
export const ownRowFields = (form: Form): Field[] =>
  form.rowFields.filter((field) => field.widget !== 'rich' && !rowColumns.includes(field.key))
