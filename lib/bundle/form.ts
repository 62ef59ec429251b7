import { z } from 'zod'

export const OpenBundle = z.object({
  callId: z.uuid('请选择征集').meta({ label: '征集' }),
  departmentId: z.uuid('请选择主管部门').meta({ label: '主管部门' }),
  lateReason: z
    .string()
    .trim()
    .max(500, '逾期接收的理由不能超过500个字符，请缩短。')
    .default('')
    .meta({ label: '逾期接收的理由' }),
})
export const BundleRef = z.object({ id: z.uuid() })
export const BundleVersion = BundleRef.extend({ version: z.coerce.number().int() })
export const BundleFile = BundleRef.extend({ name: z.string().max(1000), part: z.enum(['archive', 'table']) })
