import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import { storeField } from './field-store'
import type { SaveField } from './form'
import { canonicalJson } from './form/canonical-json'
import { unknownField } from './form/definition'
import { checkField, type FieldCheck, rowsPath, valueAt, withField } from './form/field-path'
import { circumstancesOf, holdSuggestion } from './held-suggestion'
import { keepLateText } from './late-text'
import { lateness, whyNotWrite } from './rules'
import type { SaveAnswer } from './save-answer'

/** Saves one field. Other fields are left to whoever writes them; of two texts for one field neither is lost. */
export function saveField(actor: Actor, input: SaveField): Promise<SaveAnswer> {
  const { id, path, base, writer } = input
  return db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, id)
    refuseIf(whyNotWrite(actor, suggestion))
    const { form, content, late } = await circumstancesOf(tx, actor, suggestion)
    // Rows have a way of their own, which merges: saveRows.
    const check: FieldCheck =
      path === rowsPath ? { ok: false, sentence: unknownField } : checkField(form, path, input.value)
    if (!check.ok) throw new Refused(reason('unfit', check.sentence), { [path]: [check.sentence] })

    const tooLate = lateness(suggestion.state, late)
    if (tooLate) {
      const { reason: why, sentence } = tooLate
      const at = await keepLateText(tx, actor, { suggestionId: id, fieldPath: path, reason: why, value: check.value })
      return { kind: 'late', reason: why, at, sentence }
    }
    const stored = await tx.suggestionField.findUnique({ where: { suggestionId_path: { suggestionId: id, path } } })
    const before = valueAt(form, content, path)
    if (canonicalJson(before) === canonicalJson(check.value))
      return { kind: 'saved', version: stored?.version ?? 0, at: stored?.changedAt ?? (await databaseNow(tx)) }
    if (stored && stored.version !== base && stored.writer !== writer) {
      const { version, changedAt: at, changedByName: byName } = stored
      return { kind: 'conflict', version, at, byName, value: before }
    }
    const changed = withField(form, content, path, check.value)
    if (!changed) return { kind: 'row-gone', at: await databaseNow(tx) }
    return { kind: 'saved', ...(await storeField(tx, actor, { suggestionId: id, path, writer, content: changed })) }
  })
}
