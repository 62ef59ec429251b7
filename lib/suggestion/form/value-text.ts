import { z } from 'zod'
import type { RichText } from '@/lib/suggestion/rich-text/document'
import { comparableText, isEmptyRichText } from '@/lib/suggestion/rich-text/plain-text'
import { levelText } from '@/lib/trl/levels'
import { amountText } from './amount'
import { PickedClause } from './clause-field'
import type { Field } from './definition'

const Line = z.string().catch('')
const Lines = z.array(z.string()).catch([])
const Level = z.number().nullable().catch(null)
const Clauses = z.array(PickedClause).catch([])

/** A value of widget `rich` as `sanitised` left it. */
export const asRichText = (value: unknown): RichText => z.custom<RichText>().parse(value)
export const asClauses = (value: unknown): PickedClause[] => Clauses.parse(value)

export const clauseText = (clause: PickedClause) =>
  `《${clause.document}》${clause.documentNumber && `（${clause.documentNumber}）`}${clause.title}`

/** A field's value in words: for summaries, tables, comparison and screening. Empty text for nothing. */
export function valueText(field: Pick<Field, 'widget'>, value: unknown): string {
  switch (field.widget) {
    case 'rich':
      return isEmptyRichText(asRichText(value)) ? '' : comparableText(asRichText(value))
    case 'choices':
      return Lines.parse(value).join('、')
    case 'level':
      return levelText(Level.parse(value))
    case 'amount':
      return amountText(Line.parse(value))
    case 'clauses':
      return asClauses(value).map(clauseText).join('\n')
    case 'line':
    case 'text':
    case 'choice':
    case 'date':
      return Line.parse(value)
  }
}
