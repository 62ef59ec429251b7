import 'server-only'
import type { Actor, Visitor } from './actor'
import type { Tx } from './db'

type AuditOutcome = 'done' | 'refused'

type Entry = {
  /** domain.verb, as in 'suggestion.submitted'. */
  action: string
  /** kind:id of what it was done to. */
  subject: string
  detail?: Record<string, unknown>
  outcome?: AuditOutcome
}

/**
 * Adds to the trail in the caller's transaction. Call it last: it locks the newest link until that transaction ends.
 * The number, the time and the hash are the database's own (see the trigger audit_chain).
 */
export async function recordAudit(tx: Tx, who: Actor | Visitor, entry: Entry): Promise<void> {
  const actor = 'role' in who ? who : null
  const detail = JSON.stringify(entry.detail ?? {})
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("actorId", "actorName", role, action, subject, detail, outcome, source)
    VALUES (${actor?.id ?? null}::uuid, ${actor?.name ?? ''}, ${actor?.role ?? null}::"Role", ${entry.action}, ${entry.subject},
            ${detail}::jsonb, ${entry.outcome ?? 'done'}, ${who.address})`
}
