import { z } from 'zod'
import { Place } from '@/lib/platform/keyset'
import { decided } from './labels'

const words = (label: string, most = 1000) =>
  z.string().trim().max(most, `${label}不能超过${most}个字符，请缩短。`).meta({ label })
const needed = (label: string) => words(label).min(1, `请填写${label}。`)

const To = z.enum(decided, '请选择处理决定。').meta({ label: '处理决定' })

/** `version`: of the suggestion as the screen showed it. */
export const DecideSuggestion = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  to: To,
  reason: words('理由').default(''),
})
export type DecideSuggestion = z.output<typeof DecideSuggestion>

const most = 200
const Seen = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((value) => {
    const [id = '', version] = value.split(':')
    return { id, version: Number(version) }
  })
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(Seen).min(1, '请先勾选要处理的建议。').max(most, `一次最多处理${most}份，请分次办理。`),
)

/** Each as `id:version`. */
export const DecideSeveral = z.object({ seen: several, to: To, reason: words('理由').default('') })
export type DecideSeveral = z.output<typeof DecideSeveral>

/** What the address of a list of decisions says. */
export const MadeFilter = Place.extend({
  call: z.uuid().optional().catch(undefined),
  to: z.enum(decided).optional().catch(undefined),
})
export type MadeFilter = z.output<typeof MadeFilter>

export const SendList = z.object({ callId: z.uuid(), departmentId: z.uuid() })
export type SendList = z.output<typeof SendList>

export const RaiseObjection = z.object({ transitionId: z.uuid(), text: needed('异议理由') })
export type RaiseObjection = z.output<typeof RaiseObjection>

export const AnswerObjection = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  upheld: z.enum(['yes', 'no'], '请选择异议是否成立。').meta({ label: '结论' }),
  answer: needed('答复'),
})
export type AnswerObjection = z.output<typeof AnswerObjection>

export const states = ['SCREENING', 'ELIGIBLE', 'EXCLUDED', 'ADOPTED'] as const

/** What the address of the decisions says; what it does not understand counts as not said. */
export const DecisionFilter = Place.extend({
  call: z.uuid().optional().catch(undefined),
  department: z.uuid().optional().catch(undefined),
  state: z.enum(states).catch('SCREENING'),
  /** Only those that nothing keeps from being taken up. */
  clear: z.enum(['yes']).optional().catch(undefined),
})
export type DecisionFilter = z.output<typeof DecisionFilter>

export const DecidedId = z.object({ id: z.uuid() })
