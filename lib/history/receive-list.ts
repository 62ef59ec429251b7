import 'server-only'
import { dropArrived, receiveFile } from '@/lib/files/arrived-file'
import { plainName } from '@/lib/files/form'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { formatOf, openTable } from '@/lib/sheet/open-table'
import { BadTable, type TableFormat } from '@/lib/sheet/table-rows'
import type { Sample } from './form'
import { EmptyList, largestFile, TooLargeList, whyNotKeep } from './rules'
import { sweepImports } from './unused-imports'

const sampleRows = 12
const sampleCell = 200

async function sampleOf(path: string, format: TableFormat): Promise<Sample> {
  const sample: Sample = []
  for await (const { row, cells } of openTable(path, format).rows) {
    if (cells.every((cell) => cell === '')) continue
    sample.push({ row, cells: cells.map((cell) => cell.slice(0, sampleCell)) })
    if (sample.length === sampleRows) break
  }
  if (sample.length === 0) throw new Refused(EmptyList)
  return sample
}

async function look(path: string): Promise<{ format: TableFormat; sample: Sample }> {
  try {
    const format = await formatOf(path)
    return { format, sample: await sampleOf(path, format) }
  } catch (error) {
    throw error instanceof BadTable ? new Refused(error.reason) : error
  }
}

/** Takes a file in and reads its first rows, so that its columns can be settled. Nothing of it is imported yet. */
export async function receiveList(
  actor: Actor,
  { name }: { name: string },
  body: AsyncIterable<Uint8Array> | null,
): Promise<{ id: string }> {
  refuseIf(whyNotKeep(actor))
  await sweepImports()
  const file = await receiveFile(body, largestFile, { tooLarge: TooLargeList, empty: EmptyList })
  try {
    const { format, sample } = await look(file.path)
    return await db.$transaction(async (tx) => {
      const { id } = await tx.historyImport.create({
        data: {
          fileName: plainName(name) || '未命名文件',
          place: file.place,
          size: file.size,
          sha256: file.hash,
          format,
          sample,
          byId: actor.id,
          byName: actor.name,
        },
        select: { id: true },
      })
      const detail = { format, size: file.size, sha256: file.hash }
      await recordAudit(tx, actor, { action: 'history.file-received', subject: `history-import:${id}`, detail })
      return { id }
    })
  } catch (error) {
    await dropArrived(file.place)
    throw error
  }
}
