import { z } from 'zod'
import { fromShanghaiInput } from '@/lib/platform/shanghai-time'

/** Which call, and the state of it that the screen showed. */
export const CallRef = z.object({ id: z.uuid(), version: z.coerce.number().int() })
export type CallRef = z.infer<typeof CallRef>

const line = (label: string, longest: number) =>
  z.string().trim().min(1, `请填写${label}。`).max(longest, `${label}不能超过 ${longest} 个字符。`).meta({ label })

const instant = (label: string) =>
  z
    .string()
    .trim()
    .min(1, `请填写${label}。`)
    .transform((value, context) => {
      const at = fromShanghaiInput(value)
      if (at) return at
      if (value) context.addIssue({ code: 'custom', message: `${label}的格式不正确，请按“年-月-日 时:分”填写。` })
      return z.NEVER
    })
    .meta({ label })

const Reason = z
  .string()
  .trim()
  .min(5, '请说明原因，不少于 5 个字。')
  .max(500, '原因不能超过 500 个字符。')
  .meta({ label: '原因' })

const Year = z.coerce
  .number('年度须为四位数字。')
  .int('年度须为四位数字。')
  .min(2000, '年度须在 2000 至 2100 之间。')
  .max(2100, '年度须在 2000 至 2100 之间。')
  .meta({ label: '年度' })

const basics = {
  title: line('征集名称', 60),
  year: Year,
  contact: line('联系方式', 500),
  /** A checkbox sends `on` or nothing. */
  pledgeRequired: z
    .preprocess((value) => value === true || value === 'on', z.boolean())
    .meta({ label: '提交时须签署承诺书' }),
}
const times = { opensAt: instant('开放时间'), closesAt: instant('截止时间') }

const inOrder = ({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }) => opensAt < closesAt
const order = { path: ['closesAt'], error: '截止时间须晚于开放时间。' }

export const CreateCall = z.object({ title: basics.title, year: basics.year, ...times }).refine(inOrder, order)
export type CreateCall = z.infer<typeof CreateCall>

export const CopyCall = CallRef.extend({ title: basics.title, year: basics.year })
export type CopyCall = z.infer<typeof CopyCall>

export const EditBasics = CallRef.extend(basics)
export const EditTimes = CallRef.extend(times).refine(inOrder, order)
export const EditNotice = CallRef.extend({ notice: line('通知全文', 30_000) })

/** Parts of a call, each from its own form; the options' shape is their family's. */
export type CallContent = Partial<
  z.infer<z.ZodObject<typeof basics>> & z.infer<z.ZodObject<typeof times>> & { notice: string; options: unknown }
>
export type EditCall = CallRef & CallContent

export const ExtendCall = CallRef.extend({ later: instant('新的截止时间'), reason: Reason })
export type ExtendCall = z.infer<typeof ExtendCall>

export const CloseCall = CallRef.extend({ reason: Reason })
export type CloseCall = z.infer<typeof CloseCall>

export const AddPledge = CallRef.extend({ text: line('承诺书内容', 5_000) })
export type AddPledge = z.infer<typeof AddPledge>

/** `version` is that of the department's terms; 0 while it has none. */
const TermsRef = z.object({ callId: z.uuid(), departmentId: z.uuid(), version: z.coerce.number().int().min(0) })
export type TermsRef = z.infer<typeof TermsRef>

export const SetDeadline = TermsRef.extend({
  /** Empty takes the department's own deadline away. */
  proposersCloseAt: z.union([z.literal('').transform(() => null), instant('建议人截止时间')]),
})
export type SetDeadline = z.infer<typeof SetDeadline>

export const ReopenDepartment = TermsRef.extend({ until: instant('重新开放至'), reason: Reason })
export type ReopenDepartment = z.infer<typeof ReopenDepartment>

export const SetRehearsalClock = CallRef.extend({
  /** What the call's clock shall show now; empty brings it back to the real time. */
  shows: z.union([z.literal('').transform(() => null), instant('演练时间')]),
})
export type SetRehearsalClock = z.infer<typeof SetRehearsalClock>
