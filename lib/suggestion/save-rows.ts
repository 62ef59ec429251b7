import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import { storeField } from './field-store'
import type { SaveRows } from './form'
import { checkField, rowsPath, withField } from './form/field-path'
import { circumstancesOf, holdSuggestion } from './held-suggestion'
import { keepLateText } from './late-text'
import { mergedRows } from './row-merge'
import { lateness, whyNotWrite } from './rules'
import type { RowsAnswer } from './save-answer'

/** Which key technologies there are, and their order. A row keeps its id, and with it its texts, wherever it goes. */
export function saveRows(actor: Actor, { id, was, rows, writer }: SaveRows): Promise<RowsAnswer> {
  return db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, id)
    refuseIf(whyNotWrite(actor, suggestion))
    const { form, content, late } = await circumstancesOf(tx, actor, suggestion)
    const tooLate = lateness(suggestion.state, late)
    if (tooLate) {
      const { reason: why, sentence } = tooLate
      const at = await keepLateText(tx, actor, { suggestionId: id, fieldPath: rowsPath, reason: why, value: rows })
      return { kind: 'late', reason: why, at, sentence }
    }
    const stored = content.technologies.map((row) => row.id)
    const merged = mergedRows(stored, was, rows)
    const check = checkField(form, rowsPath, merged)
    if (!check.ok) throw new Refused(reason('unfit', check.sentence), { [rowsPath]: [check.sentence] })
    const where = { suggestionId_path: { suggestionId: id, path: rowsPath } }
    if (merged.join() === stored.join()) {
      const field = await tx.suggestionField.findUnique({ where })
      return {
        kind: 'saved',
        version: field?.version ?? 0,
        at: field?.changedAt ?? (await databaseNow(tx)),
        rows: merged,
      }
    }
    const changed = withField(form, content, rowsPath, merged) ?? content
    const saved = await storeField(tx, actor, { suggestionId: id, path: rowsPath, writer, content: changed })
    return { kind: 'saved', ...saved, rows: merged }
  })
}
