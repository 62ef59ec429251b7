import 'server-only'
import type { z } from 'zod'
import { dropArrived, receiveFile } from '@/lib/files/arrived-file'
import { plainName } from '@/lib/files/form'
import { asProvince } from '@/lib/intake/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { BundleFile } from './form'
import { EmptyUpload, largestArchive, largestTable, TooLargeArchive, TooLargeTable, whyNotReplace } from './rules'

const limits = {
  archive: { most: largestArchive, tooLarge: TooLargeArchive },
  table: { most: largestTable, tooLarge: TooLargeTable },
}

/** Takes the ZIP or the 汇总表 in; as soon as there is a ZIP the background reads everything (anew). */
export async function receivePart(
  actor: Actor,
  { id, name, part }: z.output<typeof BundleFile>,
  body: AsyncIterable<Uint8Array> | null,
): Promise<{ id: string }> {
  asProvince(actor)
  const before = await db.bundle.findUnique({ where: { id } })
  if (!before) throw new Refused(NotFound)
  refuseIf(whyNotReplace(before.state))
  const { most, tooLarge } = limits[part]
  const file = await receiveFile(body, most, { tooLarge, empty: EmptyUpload })
  const named = plainName(name) || '未命名文件'
  try {
    await db.$transaction(async (tx) => {
      const there = part === 'archive' || before.archivePlace !== ''
      const { count } = await tx.bundle.updateMany({
        where: { id, version: before.version },
        data: {
          ...(part === 'archive'
            ? { archiveName: named, archivePlace: file.place, archiveHash: file.hash, archiveSize: file.size }
            : { tableName: named, tablePlace: file.place, tableHash: file.hash }),
          state: there ? 'WAITING' : 'EMPTY',
          failure: '',
          done: 0,
          total: 0,
          version: { increment: 1 },
        },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const detail = { part, size: file.size, sha256: file.hash }
      await recordAudit(tx, actor, { action: 'bundle.file-received', subject: `bundle:${id}`, detail })
    })
  } catch (error) {
    await dropArrived(file.place)
    throw error
  }
  const former = part === 'archive' ? before.archivePlace : before.tablePlace
  if (former) await dropArrived(former)
  return { id }
}
