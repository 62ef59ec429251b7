import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { valueAt } from './form/field-path'
import { findOwn } from './queries'

export type FieldChange = { path: string; version: number; at: Date; value: unknown }

/** Fields changed after a time, with what they hold now: other windows and other people are seen by asking for these. */
export async function listChanges(actor: Actor, id: string, since: Date | null): Promise<FieldChange[]> {
  const found = actor.role === 'PROPOSER' ? await db.$transaction((tx) => findOwn(actor, id, tx)) : null
  if (!found) throw new Refused(NotFound)
  return found.fields
    .filter(({ changedAt }) => since === null || changedAt > since)
    .map(({ path, version, changedAt: at }) => ({ path, version, at, value: valueAt(found.form, found.content, path) }))
    .filter(({ value }) => value !== undefined)
}
