import { z } from 'zod'
import { ExportKind } from '@/lib/platform/prisma/enums'
import { orderRules } from './order'

export const CallRef = z.object({ callId: z.uuid() })
export const BatchRef = z.object({ id: z.uuid() })

/** `hash` says what the screen showed: whatever was recommended, reopened or moved since makes another one. */
export const SeenBatch = BatchRef.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type SeenBatch = z.output<typeof SeenBatch>

/** Ids in their new order; a form sends them joined by commas. */
const Order = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(',').filter(Boolean) : given),
  z.array(z.uuid()).min(1, '批次中还没有建议，无需排序。').max(20_000),
)

export const ArrangeBatch = SeenBatch.extend({ order: Order })
export type ArrangeBatch = z.output<typeof ArrangeBatch>

const Remark = z.object({
  id: z.uuid(),
  text: z.string().trim().max(500, '备注不能超过500个字符，请在表中缩短后重新核对。'),
})

/** A form sends the remarks as JSON. */
const Remarks = z.preprocess((given) => {
  try {
    return typeof given === 'string' ? JSON.parse(given) : given
  } catch {
    return null
  }
}, z.array(Remark).min(1, '表中的备注与门户一致，无需采用。').max(20_000))

export const AnnotateBatch = SeenBatch.extend({ remarks: Remarks })
export type AnnotateBatch = z.output<typeof AnnotateBatch>

export const OrderByRule = SeenBatch.extend({
  rule: z.enum(orderRules, '请选择排序方式。').meta({ label: '排序方式' }),
})
export type OrderByRule = z.output<typeof OrderByRule>

export const ExportBatch = SeenBatch.extend({ kind: z.enum(ExportKind) })
export type ExportBatch = z.output<typeof ExportBatch>

export const ExportRef = BatchRef.extend({ number: z.coerce.number().int().min(1) })
export type ExportRef = z.output<typeof ExportRef>

export const DeliverBatch = SeenBatch.extend({
  confirmed: z
    .preprocess((value) => value === true || value === 'on', z.boolean())
    .refine(Boolean, '报送后不能再改，请核对后勾选确认。')
    .meta({ label: '我已核对，确认报送' }),
})
export type DeliverBatch = z.output<typeof DeliverBatch>
