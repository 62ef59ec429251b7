import { z } from 'zod'
import { IdentityKind, Role } from '@/lib/platform/prisma/enums'

const largestFile = 5 * 2 ** 20
export const mostRows = 5_000

export const AccountFile = z.object({
  file: z
    .file('请选择文件')
    .min(1, '请选择文件；空文件不能导入')
    .max(largestFile, '文件超过 5 MB，请分成几个文件导入')
    .meta({ label: 'XLSX 文件' }),
})

export const ImportChoice = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  rows: z.enum(['all', 'fit'], '请选择导入方式').meta({ label: '导入方式' }),
})

const Fault = z.object({ field: z.string(), sentence: z.string() })
export type Fault = z.output<typeof Fault>

/** An account as a row wants it; of the document's number there is only the hash. */
const Candidate = z.object({
  role: z.enum(Role),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  organisation: z.string(),
  department: z.string(),
  identityKind: z.enum(IdentityKind).nullable(),
  identityHash: z.string().nullable(),
})
export type Candidate = z.output<typeof Candidate>

/** A row of the file with what was wrong with it when last judged; `candidate` is null when its shape already was. */
export const CheckedRow = z.object({
  row: z.number(),
  shown: z.record(z.string(), z.string()),
  candidate: Candidate.nullable(),
  faults: z.array(Fault),
})
export type CheckedRow = z.output<typeof CheckedRow>
export const CheckedRows = z.array(CheckedRow)
