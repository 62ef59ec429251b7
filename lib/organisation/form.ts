import { z } from 'zod'
import { Place } from '@/lib/platform/keyset'
import { creditCodeFault, creditCodeOf } from './credit-code'

const OrganisationName = z
  .string()
  .trim()
  .min(2, '请填写单位全称，与公章一致')
  .max(100, '单位名称不超过 100 个字')
  .meta({ label: '单位名称' })

/** Empty means not known yet; whatever is given must be right. */
const CreditCode = z
  .string()
  .transform(creditCodeOf)
  .check((given) => {
    const fault = given.value === '' ? null : creditCodeFault(given.value)
    if (fault) given.issues.push({ code: 'custom', message: fault, input: given.value })
  })
  .transform((code) => code || null)
  .meta({ label: '统一社会信用代码' })

const Reason = (what: string) =>
  z
    .string()
    .trim()
    .min(4, `请写明${what}（至少 4 个字），会记入操作日志`)
    .max(500, '理由不超过 500 个字')
    .meta({ label: '理由' })

export const NewOrganisation = z.object({
  name: OrganisationName,
  creditCode: CreditCode,
  departmentId: z.uuid('请选择主管部门').meta({ label: '主管部门' }),
})

export const OrganisationRef = z.object({ id: z.uuid(), version: z.coerce.number().int() })
export const OrganisationEdit = OrganisationRef.extend({ name: OrganisationName, creditCode: CreditCode })
export const OrganisationRejection = OrganisationRef.extend({ reason: Reason('未通过的理由') })
export const OrganisationMove = OrganisationRef.extend({
  departmentId: z.uuid('请选择转入的主管部门').meta({ label: '转入的主管部门' }),
  reason: Reason('转移的理由'),
})
export const OrganisationMerge = OrganisationRef.extend({
  into: z.string().trim().min(1, '请填写保留的单位的全称或统一社会信用代码').meta({ label: '并入（保留的单位）' }),
  reason: Reason('合并的理由'),
})

/** A search as an address holds it: what is not understood is left out. */
export const OrganisationSearch = Place.extend({
  text: z.string().trim().max(100).optional().catch(undefined),
  department: z.uuid().optional().catch(undefined),
  state: z.enum(['PROPOSED', 'CONFIRMED', 'REJECTED']).optional().catch(undefined),
})
export type OrganisationSearch = z.output<typeof OrganisationSearch>
