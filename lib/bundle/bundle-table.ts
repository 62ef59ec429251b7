import 'server-only'
import { Readable } from 'node:stream'
import { arrivedPath, dropArrived, receiveFile } from '@/lib/files/arrived-file'
import type { Bundle } from '@/lib/platform/prisma/client'
import { formatOf, openTable } from '@/lib/sheet/open-table'
import { BadTable, type TableRow } from '@/lib/sheet/table-rows'
import type { BundleArchive } from './bundle-archive'
import type { Place } from './place'
import { EmptyUpload, largestTable, NotTable, TooLargeTable } from './rules'
import { type ListedRow, listedRows } from './table-rows'

const mostRows = 10_000

async function readTable(path: string): Promise<ListedRow[] | null> {
  try {
    if ((await formatOf(path)) !== 'XLSX') return null
    const rows: TableRow[] = []
    for await (const row of openTable(path, 'XLSX').rows) {
      rows.push(row)
      if (rows.length > mostRows) return null
    }
    return listedRows(rows)
  } catch (error) {
    if (error instanceof BadTable) return null
    throw error
  }
}

async function readInside(archive: BundleArchive, path: string): Promise<ListedRow[] | null> {
  const bytes = await archive.read(path)
  if (!bytes) return null
  const file = await receiveFile(Readable.from([bytes]), largestTable, { tooLarge: TooLargeTable, empty: EmptyUpload })
  return readTable(file.path).finally(() => dropArrived(file.place))
}

type FoundTable = { rows: ListedRow[] | null; notes: string[] }

/** The 汇总表: the one that was brought beside the ZIP, or the one inside. */
export async function findTable(bundle: Bundle, archive: BundleArchive, places: readonly Place[]): Promise<FoundTable> {
  if (bundle.tablePlace) {
    const rows = await readTable(arrivedPath(bundle.tablePlace))
    return { rows, notes: rows ? [] : [NotTable.sentence] }
  }
  const inside = places.filter(({ kind }) => kind === 'table')
  const likely = inside.find(({ path }) => path.includes('汇总')) ?? inside[0]
  if (!likely) return { rows: null, notes: ['没有汇总表，只能按文件名核对。请另行上传汇总表。'] }
  const rows = await readInside(archive, likely.path)
  return { rows, notes: rows ? [] : [`压缩包中的“${likely.path}”不是汇总表：${NotTable.sentence}`] }
}
