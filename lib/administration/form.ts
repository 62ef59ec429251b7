import { z } from 'zod'
import { isMobile, mobileOf, mobileSentence } from '@/lib/account/form'
import { Place } from '@/lib/platform/keyset'
import { IdentityKind, Role } from '@/lib/platform/prisma/enums'

const optional = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

/** A search as an address holds it: what is not understood is left out. */
export const AccountSearch = Place.extend({
  text: optional(z.string().trim().max(100)),
  role: optional(z.enum(Role)),
  organisation: optional(z.string().trim().max(100)),
  department: optional(z.uuid()),
  state: optional(z.enum(['active', 'invited', 'disabled', 'locked'])),
})
export type AccountSearch = z.output<typeof AccountSearch>

export const PersonName = z.string().trim().min(1, '请填写姓名').max(50, '姓名不超过 50 个字符').meta({ label: '姓名' })
export const Email = z
  .string()
  .trim()
  .min(1, '请填写邮箱')
  .max(254, '邮箱过长')
  .transform((typed) => typed.normalize('NFKC').toLowerCase())
  .pipe(z.email('邮箱格式不正确，应类似 name@example.com'))
  .meta({ label: '邮箱' })

const WrittenMobile = z
  .string()
  .transform((typed) => mobileOf(typed) || null)
  .meta({ label: '手机号' })
export const Mobile = WrittenMobile.refine((mobile) => mobile === null || isMobile(mobile), mobileSentence).meta({
  label: '手机号',
})

const Person = {
  name: PersonName,
  title: z.string().trim().max(50, '职称/职务不超过 50 个字符').meta({ label: '职称/职务' }),
  email: Email,
  mobile: Mobile,
}

const Ties = {
  role: z.enum(Role, '请选择角色').meta({ label: '角色' }),
  organisation: z.string().trim().max(100).default('').meta({ label: '建议单位' }),
  departmentId: z
    .union([z.literal('').transform(() => null), z.uuid('请选择主管部门')])
    .default(null)
    .meta({ label: '主管部门' }),
}

/** Judged beside faults of other fields too, so that all are said at once. */
const at = (field: string, message: string) => ({ path: [field], message, when: () => true })

/** Each role has exactly the ties it needs, as the CHECK Account_role_ties demands; what others would need is left unread. */
const organisationGiven = ({ role, organisation }: { role: Role; organisation: string }) =>
  role !== 'PROPOSER' || organisation !== ''
const departmentGiven = ({ role, departmentId }: { role: Role; departmentId: string | null }) =>
  role !== 'DEPARTMENT' || departmentId !== null
const organisationMissing = at('organisation', '建议人须属于一个建议单位，请填写单位全称或统一社会信用代码')
const departmentMissing = at('departmentId', '主管部门的账号须属于一个主管部门，请选择')

export const NewAccount = z
  .object({
    ...Ties,
    ...Person,
    identityKind: z
      .union([z.literal('').transform(() => null), z.enum(IdentityKind)])
      .default(null)
      .meta({ label: '证件类型' }),
    identityNumber: z.string().trim().max(40).default('').meta({ label: '证件号码' }),
  })
  .refine(organisationGiven, organisationMissing)
  .refine(departmentGiven, departmentMissing)
  .refine(
    ({ role, identityKind }) => role !== 'PROPOSER' || identityKind !== null,
    at('identityKind', '建议人须登记证件，请选择证件类型'),
  )
  .refine(
    ({ role, identityNumber }) => role !== 'PROPOSER' || identityNumber !== '',
    at('identityNumber', '建议人须登记证件，请填写证件号码'),
  )
export type NewAccount = z.output<typeof NewAccount>

export const AccountRef = z.object({ id: z.uuid(), version: z.coerce.number().int() })
export type AccountRef = z.output<typeof AccountRef>
/** The mobile is judged by the use case, and only when it changes: what is stored may be older than the rule. */
export const AccountEdit = AccountRef.extend({ ...Ties, ...Person, mobile: WrittenMobile })
  .refine(organisationGiven, organisationMissing)
  .refine(departmentGiven, departmentMissing)
export type AccountEdit = z.output<typeof AccountEdit>

const Reason = z
  .string()
  .trim()
  .min(4, '请写明理由（至少 4 个字），会记入操作日志')
  .max(500, '理由不超过 500 个字')
  .meta({ label: '理由' })
export const AccountDecision = AccountRef.extend({ reason: Reason })
export type AccountDecision = z.output<typeof AccountDecision>

export const SecondFactorDemand = z.object({ role: z.enum(Role), required: z.enum(['yes', 'no']) })
export type SecondFactorDemand = z.output<typeof SecondFactorDemand>
