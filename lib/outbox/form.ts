import { z } from 'zod'
import { Place } from '@/lib/platform/keyset'

export const MailSearch = Place.extend({
  text: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(['sent', 'waiting', 'failing']).optional().catch(undefined),
})
export type MailSearch = z.output<typeof MailSearch>

export const MailRef = z.object({ id: z.uuid() })
export type MailRef = z.output<typeof MailRef>
