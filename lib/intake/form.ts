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
const Ids = z.preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(z.uuid()).max(500))
/** `whom`: every department that is behind, or the ticked ones of them. */
export const Remind = z.object({
  callId: z.uuid(),
  whom: z.enum(['all', 'chosen']),
  departmentId: Ids.meta({ label: '主管部门' }),
})
export const ItemRef = BatchRef.extend({ number: z.coerce.number().int().min(1) })
