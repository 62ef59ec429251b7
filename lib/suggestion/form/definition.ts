import { z } from 'zod'
import type { CallOptions } from './call-options'
import { type FieldMeta, fieldMeta } from './field'
import { closingShape, openingShape } from './information'
import { reportClosingShape, reportOpeningShape } from './report'
import { RowId, technologyShape } from './technology'

// More rows than a call allows can be saved, never submitted: see cross-rules.
const mostStoredRows = 20
/** The sentence of what is no field of this form. */
export const unknownField = '表单中没有这个栏目，请刷新页面后重试。'

const suggestionShape = (options: CallOptions) => ({
  ...openingShape(options),
  ...closingShape,
  ...reportOpeningShape,
  ...reportClosingShape,
})

const rowsOf = <Row extends z.ZodRawShape>(rowShape: Row) =>
  z
    .array(z.object({ id: RowId, ...rowShape }))
    .max(mostStoredRows)
    .default([])

/** What may be saved at any time. `Draft.parse({})` is the empty suggestion. */
export const draftOf = (options: CallOptions) =>
  z.object({ ...suggestionShape(options), technologies: rowsOf(technologyShape) })

export type Suggestion = z.infer<ReturnType<typeof draftOf>>
export type Technology = Suggestion['technologies'][number]

/** A field with its key; keys of one list are distinct. */
export type Field = FieldMeta & { key: string; shape: z.ZodType }

/** The one definition: everything that shows, checks, prints, reads or compares a suggestion goes through it. */
export type Form = {
  options: CallOptions
  fields: readonly Field[]
  /** Fields of each row of the list of key technologies. */
  rowFields: readonly Field[]
  Draft: z.ZodType<Suggestion>
  Row: z.ZodType<Technology>
}

function fieldsOf(shape: z.ZodRawShape): Field[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    if (!(schema instanceof z.ZodType)) return []
    const meta = fieldMeta.get(schema)
    if (!meta) throw new Error(`field ${key} was made without a constructor of this folder`)
    return [{ ...meta, key, shape: schema }]
  })
}

/** The form of a call, with further fields if need be; they appear wherever the others do. */
export function formOf(options: CallOptions, more: z.ZodRawShape = {}, moreInRow: z.ZodRawShape = {}): Form {
  const shape = suggestionShape(options)
  const rowShape = { ...technologyShape, ...moreInRow }
  return {
    options,
    fields: fieldsOf({ ...shape, ...more }),
    rowFields: fieldsOf(rowShape),
    Draft: z.object({ ...more, ...shape, technologies: rowsOf({ ...moreInRow, ...technologyShape }) }),
    Row: z.object({ ...moreInRow, ...technologyShape, id: RowId }),
  }
}

export const emptySuggestion = (form: Form): Suggestion => form.Draft.parse({})
