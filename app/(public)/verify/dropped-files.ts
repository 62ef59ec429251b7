import { compareFiles, compareRows, type Difference } from '@/lib/export/form/comparison'
import { readManifest } from '@/lib/export/form/manifest'
import { hashKind, readArchive } from './dropped-archive'
import { readTable } from './dropped-table'

export type Verdict = { against: string; files: number; difference: Difference }

const ending = (file: File, end: string) => file.name.toLowerCase().endsWith(end)

/** Compares a ZIP with the 目录清单 or the 汇总表 chosen with it; a sentence when that cannot be done. */
export async function verdictOf(files: readonly File[]): Promise<Verdict[] | string> {
  const archive = files.find((file) => ending(file, '.zip'))
  const list = files.find((file) => ending(file, '.csv'))
  const table = files.find((file) => ending(file, '.xlsx'))
  if (!archive || !(list || table)) return '请同时选择压缩包（.zip）和它的目录清单（.csv）或汇总表（.xlsx）。'
  const found = await readArchive(archive)
  const verdicts: Verdict[] = []
  if (list) {
    const listed = readManifest(await list.text())
    if (!listed) return `“${list.name}”不是本门户导出的目录清单，请重新选择。`
    verdicts.push({ against: '目录清单', files: found.length, difference: compareFiles(listed, found, hashKind()) })
  }
  if (table) {
    const rows = await readTable(table)
    if (!rows) return `“${table.name}”中没有找到汇总表的表头，请重新选择。`
    const paths = found.map(({ path }) => path)
    verdicts.push({ against: '汇总表', files: found.length, difference: compareRows(rows, paths) })
  }
  return verdicts
}
