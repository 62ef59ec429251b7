import 'server-only'
import { randomUUID } from 'node:crypto'
import { whyNotPictures } from '@/lib/files/rules'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, reason, refuseIf } from '@/lib/platform/refused'
import { withFiles } from './copied-files'
import { storeFields } from './field-store'
import type { AdoptWord } from './form'
import { canonicalJson } from './form/canonical-json'
import type { Form, Suggestion } from './form/definition'
import { checkField, rowsPath, valueAt } from './form/field-path'
import { pictureIdsOf } from './form/pictures'
import { placedFields } from './form/placed-field'
import { circumstancesOf, holdSuggestion } from './held-suggestion'
import { findWordImport } from './queries'
import { whyNotEdit } from './rules'
import { adopted, rowTargets } from './word/import/adoption'
import { WordReport } from './word-import'

const NothingChosen = reason('nothing-chosen', '没有选择要导入的栏目。请勾选至少一栏，或返回继续填写。')

/** Puts the chosen fields of a Word file into the draft: of the very text that was shown beside them, or not at all. */
export function adoptWord(actor: ActorOf<'PROPOSER'>, input: AdoptWord): Promise<{ id: string; taken: number }> {
  return db.$transaction(async (tx) => {
    const found = await findWordImport(actor, input.id, tx)
    if (!found) throw new Refused(NotFound)
    const { suggestionId } = found
    const suggestion = await holdSuggestion(tx, actor, suggestionId)
    refuseIf(whyNotEdit(actor, suggestion))
    const { form, content, late } = await circumstancesOf(tx, actor, suggestion)
    refuseIf(late)
    if (suggestion.version !== input.version) throw new Refused(ChangedMeanwhile)

    const report = WordReport.parse(found.report)
    const chosen = { ...report, found: report.found.filter(({ path }) => input.paths.includes(path)) }
    const own = await withOwnPictures(tx, suggestionId, chosen)
    const filled = fill(form, content, own)
    const paths = changedPaths(form, content, filled)
    if (paths.length === 0) throw new Refused(NothingChosen)
    await storeFields(tx, actor, { suggestionId, paths, writer: `word-${found.id}`, content: filled })
    await tx.wordImport.delete({ where: { id: found.id } })
    const detail = { file: found.hash, paths }
    await recordAudit(tx, actor, { action: 'suggestion.word-adopted', subject: `suggestion:${suggestionId}`, detail })
    return { id: suggestionId, taken: paths.filter((path) => path !== rowsPath).length }
  })
}

function fill(form: Form, content: Suggestion, report: WordReport): Suggestion {
  const fresh = new Map(report.rows.map((row) => [row, randomUUID()]))
  const newRowId = (row: string) => fresh.get(row) ?? row
  const touched = report.found.some(({ path }) => path.startsWith(`${rowsPath}.`))
  const rows = [
    ...content.technologies.map(({ id }) => id),
    ...(touched ? rowTargets(content, report, newRowId).values() : []),
  ]
  const check = checkField(form, rowsPath, [...new Set(rows)])
  if (!check.ok) throw new Refused(reason('unfit', check.sentence))
  return adopted(form, content, report, () => true, newRowId)
}

function changedPaths(form: Form, before: Suggestion, after: Suggestion): string[] {
  const paths = [rowsPath, ...form.fields.map(({ key }) => key), ...placedFields(form, after).map(({ path }) => path)]
  const differs = (path: string) =>
    canonicalJson(valueAt(form, before, path) ?? null) !== canonicalJson(valueAt(form, after, path) ?? null)
  return [...new Set(paths)].filter(differs)
}

/** The chosen texts with rows of this suggestion in place of the file's pictures; a picture that is there already is taken again. */
async function withOwnPictures(tx: Tx, suggestionId: string, report: WordReport): Promise<WordReport> {
  const hashes = [...new Set(report.found.flatMap(({ value }) => pictureIdsOf(value)))]
  if (hashes.length === 0) return report
  const picture = { suggestionId, purpose: 'PICTURE' as const, removedAt: null }
  const there = await tx.evidenceFile.findMany({ where: { ...picture, hash: { in: hashes } } })
  const ids = new Map(there.map(({ hash, id }) => [hash, id]))
  const missing = hashes.filter((hash) => !ids.has(hash))
  refuseIf(whyNotPictures(missing.length, await tx.evidenceFile.count({ where: picture })))
  const last = await tx.evidenceFile.aggregate({ where: { suggestionId }, _max: { order: true } })
  for (const [i, hash] of missing.entries()) {
    const { kind } = await tx.storedFile.findUniqueOrThrow({ where: { hash }, select: { kind: true } })
    const name = `导入的图片${i + 1}.${kind.toLowerCase()}`
    const order = (last._max.order ?? 0) + i + 1
    const { id } = await tx.evidenceFile.create({ data: { ...picture, technologyId: null, hash, name, order } })
    ids.set(hash, id)
  }
  return withFiles(report, ids)
}
