import { z } from 'zod'
import { IntegrityResult, ReviewPoint } from '@/lib/platform/prisma/enums'

/** Which suggestion, and what the screen showed: its last step, and the version of the department's review of it. */
export const DeskRef = z.object({ id: z.uuid(), step: z.uuid(), review: z.coerce.number().int() })
export type DeskRef = z.output<typeof DeskRef>

const words = (label: string, most: number) =>
  z.string().trim().max(most, `${label}不能超过${most}个字符，请缩短。`).meta({ label })
const needed = (label: string, most: number) => words(label, most).min(1, `请填写${label}。`)

export const SuggestionId = z.object({ id: z.uuid() })
export type SuggestionId = z.output<typeof SuggestionId>

const most = 100
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()),
)
export const ClaimSeveral = z.object({
  ids: several.pipe(
    z.array(z.uuid()).min(1, '请先勾选要领取的建议。').max(most, `一次最多领取${most}份，请分次办理。`),
  ),
})
export type ClaimSeveral = z.output<typeof ClaimSeveral>

export const HandOver = DeskRef.extend({ toId: z.uuid('请选择接收的同事。').meta({ label: '移交给' }) })
export type HandOver = z.output<typeof HandOver>

const points = Object.values(ReviewPoint)

/** Fields `CHANNEL`, `CHANNEL.note` and so on for each point. */
export const AnswerChecklist = z.looseObject(DeskRef.shape).transform(({ id, step, review, ...given }, ctx) => ({
  id,
  step,
  review,
  answers: points.flatMap((point) => {
    const note = words('说明', 500).safeParse(given[`${point}.note`] ?? '')
    const fault = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    const answer = given[point]
    if (!note.success) fault(`${point}.note`, '说明不能超过500个字符，请缩短。')
    if (answer !== 'yes' && answer !== 'no') {
      fault(point, '请选择“符合”或“不符合”。')
      return []
    }
    const text = note.data ?? ''
    if (answer === 'no' && text === '') fault(`${point}.note`, '不符合的，请说明理由。')
    return [{ point, met: answer === 'yes', note: text }]
  }),
}))
export type AnswerChecklist = z.output<typeof AnswerChecklist>

export const RecordIntegrityCheck = DeskRef.extend({
  result: z.enum(IntegrityResult, '请选择诚信审核结果。').meta({ label: '审核结果' }),
  note: words('说明', 500).default(''),
}).refine(({ result, note }) => result === 'CLEAR' || note !== '', {
  path: ['note'],
  message: '发现问题的，请写明查询渠道和问题。',
})
export type RecordIntegrityCheck = z.output<typeof RecordIntegrityCheck>

export const DeclareConflict = z.object({ id: z.uuid(), reason: needed('回避理由', 500) })
export type DeclareConflict = z.output<typeof DeclareConflict>

export const LiftConflict = z.object({ id: z.uuid(), accountId: z.uuid(), reason: needed('解除理由', 500) })
export type LiftConflict = z.output<typeof LiftConflict>

export const AddNote = z.object({ id: z.uuid(), text: needed('备注', 2000) })
export type AddNote = z.output<typeof AddNote>

export const AddRemark = z.object({
  id: z.uuid(),
  number: z.coerce.number().int(),
  path: z.string().min(1, '请选择意见所针对的栏目。').max(120).meta({ label: '栏目' }),
  /** Words of the field that it is about; none means the whole field. */
  quote: words('引用的原文', 500).default(''),
  text: needed('修改意见', 1000),
})
export type AddRemark = z.output<typeof AddRemark>

export const RemarkRef = z.object({ remarkId: z.uuid() })
export type RemarkRef = z.output<typeof RemarkRef>

export const ReturnSuggestion = DeskRef.extend({ reason: needed('退回理由', 1000) })
export type ReturnSuggestion = z.output<typeof ReturnSuggestion>

export const RecommendSuggestion = DeskRef.extend({ reason: words('推荐意见', 1000).default('') })
export type RecommendSuggestion = z.output<typeof RecommendSuggestion>

export const DeclineSuggestion = DeskRef.extend({ reason: needed('不予推荐的理由', 1000) })
export type DeclineSuggestion = z.output<typeof DeclineSuggestion>

export const ReopenSuggestion = DeskRef.extend({ reason: needed('重新审核的理由', 1000) })
export type ReopenSuggestion = z.output<typeof ReopenSuggestion>

export const SetSecondReader = z.object({
  version: z.coerce.number().int(),
  secondReader: z.preprocess((value) => value === true || value === 'on', z.boolean()),
})
export type SetSecondReader = z.output<typeof SetSecondReader>

export const SaveView = z.object({ name: needed('视图名称', 30), query: z.string().max(500) })
export type SaveView = z.output<typeof SaveView>

export const ViewRef = z.object({ viewId: z.uuid() })
export type ViewRef = z.output<typeof ViewRef>
