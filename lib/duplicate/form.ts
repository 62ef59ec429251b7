import { z } from 'zod'
import { Verdict } from '@/lib/platform/prisma/enums'

const words = (label: string, most: number) =>
  z.string().trim().min(1, `请填写${label}。`).max(most, `${label}不能超过${most}个字符，请缩短。`).meta({ label })
const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())

export const PairId = z.object({ id: z.uuid() })
export type PairId = z.output<typeof PairId>

/** `version`: of the pair as the screen showed it. */
export const JudgePair = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  verdict: z.enum(Verdict, '请选择判定结果。').meta({ label: '判定' }),
  reason: words('判定理由', 1000),
})
export type JudgePair = z.output<typeof JudgePair>

export const DeclarePairConflict = z.object({ id: z.uuid(), reason: words('回避理由', 500) })
export type DeclarePairConflict = z.output<typeof DeclarePairConflict>

export const SetDesk = z.object({ version: z.coerce.number().int(), secondReader: ticked, blind: ticked })
export type SetDesk = z.output<typeof SetDesk>
