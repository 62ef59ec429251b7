import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { decide } from './decision'
import type { OrganisationRejection } from './form'

/** The proposed organisation is not one, or not this department's; the reason stays with it. */
export const rejectOrganisation = (actor: Actor, input: z.output<typeof OrganisationRejection>): Promise<void> =>
  db.$transaction((tx) => decide(tx, actor, { ...input, state: 'REJECTED' }))
