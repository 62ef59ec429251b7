import { z } from 'zod'

/** Which suggestion, and the state of it that the screen showed. */
const SuggestionRef = z.object({ id: z.uuid(), version: z.coerce.number().int() })

const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())

export const StartDraft = z.object({
  callId: z.uuid(),
  /** An own earlier suggestion whose text the draft begins with. */
  copyOf: z.union([z.literal('').transform(() => null), z.uuid()]).nullish(),
  withEvidence: ticked,
})
export type StartDraft = z.output<typeof StartDraft>

/** Id of the browser window: see SuggestionField.writer. */
const Writer = z.string().min(8).max(64)

export const SaveField = z.object({
  id: z.uuid(),
  path: z.string().max(120),
  value: z.unknown(),
  /** Version of the field that was changed; 0 for one never saved. */
  base: z.number().int().min(0),
  writer: Writer,
})
export type SaveField = z.output<typeof SaveField>

const RowIds = z.array(z.string().max(40)).max(40)

export const SaveRows = z.object({
  id: z.uuid(),
  /** Rows before and after the change: what others did meanwhile stays. */
  was: RowIds,
  rows: RowIds,
  writer: Writer,
})
export type SaveRows = z.output<typeof SaveRows>

export const SubmitSuggestion = SuggestionRef.extend({
  /** Number of the 承诺书 that was accepted; nothing when the box was not ticked. */
  pledge: z.coerce.number().int().nullish(),
})
export type SubmitSuggestion = z.output<typeof SubmitSuggestion>

const Why = z.string().trim().max(500, '理由不能超过500个字符，请缩短。').meta({ label: '理由' })

export const WithdrawSuggestion = SuggestionRef.extend({ reason: Why.default('') })
export type WithdrawSuggestion = z.output<typeof WithdrawSuggestion>

export const InviteCollaborator = z.object({
  id: z.uuid(),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email('请填写正确的邮箱地址，例如 name@example.test。'))
    .meta({ label: '邮箱' }),
  mode: z.enum(['EDIT', 'READ'], '请选择“共同填写”或“只读”。').meta({ label: '权限' }),
})
export type InviteCollaborator = z.output<typeof InviteCollaborator>

export const CollaboratorRef = z.object({ collaboratorId: z.uuid() })
export type CollaboratorRef = z.output<typeof CollaboratorRef>

export const AnswerRemark = z.object({
  remarkId: z.uuid(),
  version: z.coerce.number().int(),
  answer: z.string().trim().max(1000, '答复不能超过1000个字符，请缩短。').default('').meta({ label: '答复' }),
  resolved: ticked,
})
export type AnswerRemark = z.output<typeof AnswerRemark>

/** A file chosen for import. */
export const WordFile = z.object({
  id: z.uuid(),
  name: z
    .string()
    .max(1000)
    .transform((name) => name.slice(-200)),
})
export type WordFile = z.output<typeof WordFile>

export const WordImportRef = z.object({ id: z.uuid(), importId: z.uuid() })

const Paths = z.union([z.string().transform((path) => [path]), z.array(z.string())])

export const AdoptWord = SuggestionRef.extend({ paths: Paths.default([]) })
export type AdoptWord = z.output<typeof AdoptWord>

/** A version that was submitted; without a number the newest, to proposers what they are writing. */
export const WordVersion = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).exactOptional() })
export type WordVersion = z.output<typeof WordVersion>
