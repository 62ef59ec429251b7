import { z } from 'zod'

const Shared = {
  name: z.string().trim().min(2, '请填写主管部门全称').max(80, '名称不超过 80 个字').meta({ label: '名称' }),
  kind: z.enum(['CITY', 'OFFICE', 'CENTRAL'], '请选择类别').meta({ label: '类别' }),
  contact: z.string().trim().max(40, '联系人不超过 40 个字').meta({ label: '联系人' }),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9()（）+\-—\s]{0,40}$/, '电话只含数字、括号、空格和“-”，例如 0531-00000000')
    .meta({ label: '联系电话' }),
}

export const NewDepartment = z.object({
  ...Shared,
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, '代码用 3 至 40 个小写字母、数字或“-”，以字母开头，例如 jinan')
    .meta({ label: '代码' }),
})

export const DepartmentRef = z.object({ id: z.uuid(), version: z.coerce.number().int() })
export const DepartmentEdit = DepartmentRef.extend(Shared)
