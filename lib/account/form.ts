import { z } from 'zod'
import { IdentityKind } from '@/lib/platform/prisma/enums'

const line = (label: string, most: number) =>
  z.string().trim().min(1, `请填写${label}`).max(most, `${label}不超过 ${most} 个字符`).meta({ label })
const NewPassword = z.string().min(1, '请设置口令').max(1000).meta({ label: '新口令' })
const CurrentPassword = z.string().min(1, '请填写当前口令').max(1000).meta({ label: '当前口令' })
const Login = line('邮箱或手机号', 254)
const Email = line('邮箱', 254)
  .transform((typed) => typed.normalize('NFKC').toLowerCase())
  .pipe(z.email('邮箱格式不正确，应类似 name@example.com'))
const Next = z.string().max(2000).optional()

/** 11 digits of a mainland mobile, however they were typed; anything else as it was. */
export function mobileOf(typed: string): string {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')
  return /^1\d{10}$/.test(digits) ? digits : typed.trim()
}

export const isMobile = (mobile: string): boolean => /^1[3-9]\d{9}$/.test(mobile)
export const mobileSentence = '手机号应为 11 位，以 13 至 19 开头，请核对'

/** One spelling for what people type to sign in: e-mail in lower case, a mobile without spaces and +86. */
export const loginOf = (typed: string): string => mobileOf(typed.normalize('NFKC').trim().toLowerCase())

export const SignIn = z.object({
  login: Login,
  password: z.string().min(1, '请填写口令').max(1000).meta({ label: '口令' }),
  next: Next,
})
export type SignIn = z.output<typeof SignIn>

/** Six digits of an app, or one of the recovery codes. */
export const Code = z.object({ code: line('验证码', 20), next: Next })
export type Code = z.output<typeof Code>

export const noOrganisationSentence = '请查找并选择建议单位；没有找到的，请填写新单位'
export const noDepartmentSentence = '请选择单位所属的主管部门'

// A confirmed organisation by its id, or a new one by name, code and department.
const organisation = {
  organisationId: z.union([z.literal(''), z.uuid()]).default(''),
  organisationName: z.string().trim().max(100, '单位名称不超过 100 个字符').default(''),
  organisationCredit: z.string().trim().max(40).default(''),
  departmentId: z.union([z.literal(''), z.uuid()]).default(''),
}
export const OrganisationChoice = z.object(organisation)
export type OrganisationChoice = z.output<typeof OrganisationChoice>

/** Said beside the empty entries, so that all that is missing is named at once. */
const missing = (field: keyof OrganisationChoice, message: string) => ({ path: [field], message, when: () => true })

/** In the order of the screen, as its faults are listed. */
export const Register = z
  .object({
    name: line('姓名', 50),
    title: line('职称/职务', 50),
    ...organisation,
    identityKind: z.enum(IdentityKind, '请选择证件类型').meta({ label: '证件类型' }),
    identityNumber: line('证件号码', 40),
    email: Email,
    mobile: line('手机号', 20).transform(mobileOf).refine(isMobile, mobileSentence),
    password: NewPassword,
  })
  .refine(
    ({ organisationId, organisationName }) => organisationId || organisationName,
    missing('organisationId', noOrganisationSentence),
  )
  .refine(
    ({ organisationId, organisationName, departmentId }) => organisationId || !organisationName || departmentId,
    missing('departmentId', noDepartmentSentence),
  )
export type Register = z.output<typeof Register>

export const Recover = z.object({ login: Login })
export type Recover = z.output<typeof Recover>

const token = z.string().min(1).max(100)
export const Confirm = z.object({ token })
export type Confirm = z.output<typeof Confirm>
export const Reset = z.object({ token, password: NewPassword })
export type Reset = z.output<typeof Reset>

export const ChangePassword = z.object({ currentPassword: CurrentPassword, password: NewPassword })
export type ChangePassword = z.output<typeof ChangePassword>

export const Profile = z.object({
  version: z.coerce.number().int(),
  title: z.string().trim().max(50, '职称/职务不超过 50 个字符').default(''),
  mobile: z.string().trim().max(20, '手机号过长').transform(mobileOf).default(''),
  ...organisation,
})
export type Profile = z.output<typeof Profile>

export const OtherSession = z.object({ sessionId: z.uuid() })
export type OtherSession = z.output<typeof OtherSession>

export const DropSecondFactor = z.object({ currentPassword: CurrentPassword, code: line('验证码', 20) })
export type DropSecondFactor = z.output<typeof DropSecondFactor>

/** Sent by the dialog that signs somebody in again without leaving the page. */
export const Resume = z.object({ accountId: z.uuid(), password: z.string().min(1).max(1000) })
export type Resume = z.output<typeof Resume>
