import { z } from 'zod'

export const BatchRef = z.object({ id: z.uuid() })
/** `version` of the reception that the screen showed. */
export const SeenReception = BatchRef.extend({ version: z.coerce.number().int() })
export const RefuseBatch = SeenReception.extend({
  reason: z
    .string()
    .trim()
    .min(1, '请写明不予受理的理由，主管部门会看到')
    .max(2000, '理由不超过 2000 字')
    .meta({ label: '不予受理的理由' }),
})
export const ItemRef = BatchRef.extend({ number: z.coerce.number().int().min(1) })
