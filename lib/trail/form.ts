import { z } from 'zod'
import { fromShanghaiInput } from '@/lib/platform/shanghai-time'

const text = z.string().trim().max(100).optional().catch(undefined)
const instant = z
  .string()
  .transform((typed) => fromShanghaiInput(typed) ?? undefined)
  .optional()
  .catch(undefined)
const number = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .optional()
  .catch(undefined)

/** A search of the trail as an address holds it: what is not understood is left out. */
export const TrailSearch = z.object({
  from: instant,
  to: instant,
  person: text,
  action: text,
  subject: text,
  outcome: z.enum(['done', 'refused']).optional().catch(undefined),
  text,
  after: number,
  before: number,
})
export type TrailSearch = z.output<typeof TrailSearch>

export const ExportFormat = z.enum(['xlsx', 'csv'])
export type ExportFormat = z.output<typeof ExportFormat>
