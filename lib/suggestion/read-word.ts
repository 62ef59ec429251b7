import 'server-only'
import { createHash } from 'node:crypto'
import { findKind } from '@/lib/files/content/kind'
import { keepContent } from '@/lib/files/keep-content'
import { queue } from '@/lib/files/queue'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { type Reason, Refused, reason, refuseIf } from '@/lib/platform/refused'
import type { WordFile } from './form'
import type { Form } from './form/definition'
import { circumstancesOf, holdSuggestion } from './held-suggestion'
import { whyNotEdit } from './rules'
import type { ImportReport } from './word/import/mapping'
import { readWordFile } from './word/import/word-import'

/** A file may unfold to a hundred megabytes: one at a time. */
const inTurn = queue()

const DamagedPicture = reason(
  'damaged-picture',
  '文件中有损坏的图片，无法导入。请在 Word 中删除或重新插入该图片后再导入。',
)

/** Reads a filled Word file and keeps what it would fill in; nothing of the draft changes. */
export async function readWord(
  actor: ActorOf<'PROPOSER'>,
  { id, name, bytes }: WordFile & { bytes: Uint8Array },
): Promise<{ id: string }> {
  const form = await formToFill(actor, id)
  const read = await inTurn(() => readWordFile(form, bytes))
  if (!read.ok) throw await refusal(actor, id, read.reason, reason(`word-${read.reason}`, read.sentence))
  const { pictures, ...report } = read.report
  if (!(await keepPictures(pictures))) throw await refusal(actor, id, DamagedPicture.code, DamagedPicture)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM "WordImport" WHERE "createdAt" < clock_timestamp() - interval '12 hours'
        OR ("suggestionId" = ${id}::uuid AND "byId" = ${actor.id}::uuid)`
    const kept = await tx.wordImport.create({
      data: { suggestionId: id, byId: actor.id, fileName: name, hash, report: report as Prisma.InputJsonObject },
      select: { id: true },
    })
    const detail = { hash, found: report.found.length, unclear: report.unclear.length }
    await recordAudit(tx, actor, { action: 'suggestion.word-read', subject: `suggestion:${id}`, detail })
    return kept
  })
}

const formToFill = (actor: ActorOf<'PROPOSER'>, id: string): Promise<Form> =>
  db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, id)
    refuseIf(whyNotEdit(actor, suggestion))
    const { form, late } = await circumstancesOf(tx, actor, suggestion)
    refuseIf(late)
    return form
  })

/** False when one of them is none: nothing is shown that a browser could not draw. */
async function keepPictures(pictures: ImportReport['pictures']): Promise<boolean> {
  for (const { bytes } of pictures.values()) {
    const verdict = await findKind(Buffer.from(bytes))
    if (!('kind' in verdict)) return false
    await keepContent(bytes, verdict.kind)
  }
  return true
}

async function refusal(actor: ActorOf<'PROPOSER'>, id: string, why: string, said: Reason): Promise<Refused> {
  const entry = { action: 'suggestion.word-refused', subject: `suggestion:${id}`, detail: { why } }
  await db.$transaction((tx) => recordAudit(tx, actor, { ...entry, outcome: 'refused' }))
  return new Refused(said)
}
