import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import type { LoadedBatch } from './loaded-batch'

/** Moves every suggestion of a held batch on, in one statement each for state and path: a batch may hold thousands. */
export async function moveOn(tx: Tx, actor: ActorOf<'DEPARTMENT'>, { rows }: LoadedBatch): Promise<void> {
  const moved = await tx.$executeRaw`
    UPDATE "Suggestion" s SET state = 'DELIVERED', version = s.version + 1
    FROM unnest(${rows.map((row) => row.suggestionId)}::uuid[], ${rows.map((row) => row.suggestionVersion)}::int[]) AS t(id, version)
    WHERE s.id = t.id AND s.version = t.version AND s.state = 'RECOMMENDED'`
  if (moved !== rows.length) throw new Refused(ChangedMeanwhile)
  await tx.transition.createMany({
    data: rows.map(({ suggestionId, versionNumber }) => ({
      suggestionId,
      from: 'RECOMMENDED',
      to: 'DELIVERED',
      byId: actor.id,
      byName: actor.name,
      byRole: actor.role,
      versionNumber,
    })),
  })
}

/** Writes down what each was delivered as. */
export async function freezeItems(tx: Tx, { batch, rows, places }: LoadedBatch): Promise<void> {
  await tx.batchItem.deleteMany({ where: { batchId: batch.id } })
  await tx.batchItem.createMany({
    data: rows.map(({ suggestionId, number, versionNumber, remark, document }, i) => ({
      batchId: batch.id,
      suggestionId,
      number,
      versionNumber,
      remark,
      path: places[i]?.document ?? '',
      hash: document?.hash ?? null,
      size: document?.size ?? null,
    })),
  })
}

/** Word to the proposers, and to the province. */
export async function tell(tx: Tx, { batch, call, rows }: LoadedBatch): Promise<void> {
  const { name } = batch.department
  await notify(
    tx,
    rows.map(({ ownerId }) => ownerId),
    { title: '指南建议已报送', text: `您在“${call.title}”中的指南建议已由${name}报送省科技厅。`, href: '/proposer' },
    { mailed: true },
  )
  const staff = await tx.account.findMany({ where: { role: 'PROVINCE', disabledAt: null }, select: { id: true } })
  await notify(
    tx,
    staff.map(({ id }) => id),
    {
      title: '收到主管部门报送',
      text: `${name}报送了“${call.title}”的 ${rows.length} 项建议。`,
      href: `/province/batches/${batch.id}`,
    },
  )
}
