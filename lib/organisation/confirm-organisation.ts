import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { decide } from './decision'
import type { OrganisationRef } from './form'

/** The proposed organisation exists and belongs to this department: its people may submit. */
export const confirmOrganisation = (actor: Actor, input: z.output<typeof OrganisationRef>): Promise<void> =>
  db.$transaction((tx) => decide(tx, actor, { ...input, state: 'CONFIRMED', reason: '' }))
