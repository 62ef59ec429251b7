import 'server-only'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { archiveSize } from '@/lib/export/archive-bytes'
import type { ArchiveFile } from '@/lib/export/form/archive-file'
import { manifestText } from '@/lib/export/form/manifest'
import { archiveName, printName, tableName } from '@/lib/export/names'
import { sm3Digest } from '@/lib/export/sm3-digest'
import { type Sheet, tableFile } from '@/lib/export/table-file'
import { tablePrint } from '@/lib/export/table-print'
import { keepContent } from '@/lib/files/keep-content'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { ExportKind } from '@/lib/platform/prisma/enums'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { archiveFiles } from './archive-files'
import { batchLabel } from './labels'
import type { LoadedBatch } from './loaded-batch'
import { type RemarkedRow, tableOf } from './table'

/** What an export is made of, before it has a number. */
export type Draft = {
  kind: ExportKind
  name: string
  size: bigint
  sha256: string | null
  files: ArchiveFile[]
  hash: string | null
}

const suffixOf = (number: number) => (number === 1 ? '' : `（${batchLabel(number)}）`)

/** The department as file names have it: a later batch says which it is. */
export const senderOf = ({ batch }: LoadedBatch) => `${batch.department.name}${suffixOf(batch.number)}`

async function withSm3(files: ArchiveFile[]): Promise<ArchiveFile[]> {
  const listed: ArchiveFile[] = []
  for (const file of files) listed.push({ ...file, sm3: sm3Digest(await readContent(file.hash)) })
  return listed
}

async function archive(loaded: LoadedBatch): Promise<Draft> {
  const files = archiveFiles(loaded.rows, loaded.places)
  const name = archiveName(loaded.call.title, senderOf(loaded))
  return { kind: 'ARCHIVE', name, size: BigInt(archiveSize(files)), sha256: null, files, hash: null }
}

async function manifest(loaded: LoadedBatch): Promise<Draft> {
  const files = await withSm3(archiveFiles(loaded.rows, loaded.places))
  const bytes = Buffer.from(manifestText(files))
  const name = archiveName(loaded.call.title, senderOf(loaded)).replace(/\.zip$/, '目录清单.csv')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'MANIFEST', name, size: BigInt(bytes.length), sha256, files, hash: null }
}

const sheetOf = ({ call, batch, form, rows }: LoadedBatch, at: Date): Sheet<RemarkedRow> => ({
  title: `${call.title}汇总表${suffixOf(batch.number)}`,
  department: batch.department.name,
  date: shanghaiDate(at),
  ...tableOf(form, rows),
})

async function table(loaded: LoadedBatch, at: Date): Promise<Draft> {
  const { hash, size } = await keepContent(await tableFile(sheetOf(loaded, at)), 'XLSX')
  const name = tableName(loaded.call.title, senderOf(loaded))
  return { kind: 'TABLE', name, size: BigInt(size), sha256: hash, files: [], hash }
}

async function print(loaded: LoadedBatch, at: Date): Promise<Draft> {
  const { hash, size } = await keepContent(await buffer(await tablePrint(sheetOf(loaded, at))), 'PDF')
  const name = printName(loaded.call.title, senderOf(loaded))
  return { kind: 'PRINT', name, size: BigInt(size), sha256: hash, files: [], hash }
}

const drafts: Record<ExportKind, (loaded: LoadedBatch, at: Date) => Promise<Draft>> = {
  ARCHIVE: archive,
  TABLE: table,
  PRINT: print,
  MANIFEST: manifest,
}

/** What goes out as that kind; what must be kept for it is in the store from now on. */
export const draftExport = (kind: ExportKind, loaded: LoadedBatch, at: Date): Promise<Draft> => drafts[kind](loaded, at)

/** Enters it into the ledger of a held batch; the caller records it. */
export async function enterExport(
  tx: Tx,
  actor: Actor,
  loaded: LoadedBatch,
  draft: Draft,
): Promise<{ number: number }> {
  const { batch, rows, desk } = loaded
  const last = await tx.batchExport.aggregate({ where: { batchId: batch.id }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const by = { byId: actor.id, byName: actor.name }
  const members = rows.map(({ suggestionId }) => suggestionId)
  await tx.batchExport.create({ data: { batchId: batch.id, number, ...draft, ...by, basis: desk.hash, members } })
  return { number }
}
