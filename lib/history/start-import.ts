import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { takenColumn } from '@/lib/platform/unique-conflict'
import { type Mapping, Sample, type StartImport } from './form'
import { NameTaken, Vanishing, whyNotKeep, whyNotStart } from './rules'

async function listFor(tx: Tx, { list, name, kind }: StartImport): Promise<string> {
  if (list === 'new' && kind) return (await tx.historyList.create({ data: { name, kind }, select: { id: true } })).id
  await tx.$queryRaw`SELECT 1 FROM "HistoryList" WHERE id = ${list}::uuid FOR UPDATE`
  const found = await tx.historyList.findFirst({ where: { id: list }, select: { id: true, removedAt: true } })
  if (!found) throw new Refused(NotFound)
  if (found.removedAt) throw new Refused(Vanishing, { list: [Vanishing.sentence] })
  return found.id
}

/** Settles which column is what and hands the file to the background work. */
export async function startImport(actor: Actor, input: StartImport): Promise<{ id: string }> {
  refuseIf(whyNotKeep(actor))
  const { id, version, identifier, title, organisation, person, year, summary } = input
  const columns = { identifier, title, organisation, person, year, summary }
  return db
    .$transaction(async (tx) => {
      const found = await tx.historyImport.findUnique({ where: { id } })
      if (!found) throw new Refused(NotFound)
      refuseIf(whyNotStart(actor, found.state))
      const headerRow = Sample.parse(found.sample).some(({ row }) => row === input.headerRow) ? input.headerRow : 0
      const mapping: Mapping = { headerRow, columns }
      const listId = await listFor(tx, input)
      const { count } = await tx.historyImport.updateMany({
        where: { id, version, state: 'RECEIVED' },
        data: { state: 'WAITING', listId, mapping, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      await recordAudit(tx, actor, {
        action: 'history.import-started',
        subject: `history-import:${id}`,
        detail: { listId, ...mapping },
      })
      return { id }
    })
    .catch((error: unknown) => {
      if (takenColumn(error, ['name'])) throw new Refused(NameTaken, { name: [NameTaken.sentence] })
      throw error
    })
}
