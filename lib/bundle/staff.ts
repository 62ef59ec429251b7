import type { ActorOf } from '@/lib/platform/actor'
import type { Bundle } from '@/lib/platform/prisma/client'

/** The person for whom the portal works on a bundle in the background. */
export const staffOf = ({ byId, byName }: Bundle): ActorOf<'PROVINCE'> => ({
  id: byId,
  name: byName,
  role: 'PROVINCE',
  sessionId: '',
  address: '',
  browser: '',
})
