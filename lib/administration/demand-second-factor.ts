import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { SecondFactorDemand } from './form'
import { whyNotAdminister } from './rules'

/** Whether everybody of a role must have a second factor; saying the same again changes and records nothing. */
export async function demandSecondFactor(actor: Actor, input: SecondFactorDemand): Promise<SecondFactorDemand> {
  refuseIf(whyNotAdminister(actor))
  const totpRequired = input.required === 'yes'
  return db.$transaction(async (tx) => {
    const changed = await tx.$executeRaw`
      INSERT INTO "RoleSetting" AS setting (role, "totpRequired") VALUES (${input.role}::"Role", ${totpRequired})
      ON CONFLICT (role) DO UPDATE SET "totpRequired" = excluded."totpRequired"
      WHERE setting."totpRequired" <> excluded."totpRequired"`
    const action = totpRequired ? 'role.second-factor-required' : 'role.second-factor-optional'
    if (changed) await recordAudit(tx, actor, { action, subject: `role:${input.role}` })
    return input
  })
}
