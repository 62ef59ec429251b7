import { checkArchive, documentsOf, wrapperOf } from '@/lib/export/form/archive-check'
import type { Check } from '@/lib/export/form/check'
import { compareFiles, compareRows, type Difference, type ListedRow } from '@/lib/export/form/comparison'
import { readManifest } from '@/lib/export/form/manifest'
import { checkTable, type FoundTable, textOf } from '@/lib/export/form/table-check'
import { hashKind, readArchive } from './dropped-archive'
import { readTable } from './dropped-table'

/** A file by itself: what was checked of it. */
export type Report = { name: string; holds: string; checks: Check[] }
/** Two files against each other. */
export type Verdict = { of: string; against: string; difference: Difference }
export type Verification = { verdicts: Verdict[]; reports: Report[]; unchecked: string[] }

const without = {
  list: '没有目录清单（.csv）：每个文件的内容是否与导出时完全一致，未核对。',
  table: '没有汇总表（.xlsx）：每一行是否都有文件，名称、单位、类别是否相符，未核对。',
  archive: '没有压缩包（.zip）：每一行是否都有文件，序号、名称、文件夹是否相符，未核对。',
  listAlone: '目录清单须与它的压缩包一起核对，请同时拖入压缩包（.zip）。',
} as const

const listedRows = ({ lines }: FoundTable): ListedRow[] =>
  lines.map((line) => ({
    number: textOf(line, '序号'),
    title: textOf(line, '项目名称'),
    category: textOf(line, '合作国别、地区'),
    organisation: textOf(line, '建议单位'),
  }))

const kinds = ['.zip', '.csv', '.xlsx'] as const

/** One file of each kind at most; a sentence when there is another choice. */
function sorted(files: readonly File[]): Record<(typeof kinds)[number], File | undefined> | string {
  const of = (kind: string) => files.filter(({ name }) => name.toLowerCase().endsWith(kind))
  const strange = files.find((file) => kinds.every((kind) => !of(kind).includes(file)))
  if (strange) return `“${strange.name}”不能在这里核对。请选择压缩包（.zip）、汇总表（.xlsx）或目录清单（.csv）。`
  if (kinds.some((kind) => of(kind).length > 1)) return '每种文件请只选择一个：一个压缩包、一份汇总表、一份目录清单。'
  return { '.zip': of('.zip')[0], '.csv': of('.csv')[0], '.xlsx': of('.xlsx')[0] }
}

/** Checks each file by itself, and against those that came with it; a sentence when one of them is not what it should be. */
export async function verify(files: readonly File[], categories: readonly string[]): Promise<Verification | string> {
  const chosen = sorted(files)
  if (typeof chosen === 'string') return chosen
  const { '.zip': archive, '.csv': list, '.xlsx': table } = chosen
  const read = archive && (await readArchive(archive))
  if (archive && !read) return `“${archive.name}”读不出来：不是 ZIP 压缩包，或没有传完。请重新下载或压缩后再试。`
  const listed = list && readManifest(await list.text())
  if (list && !listed) return `“${list.name}”不是本门户导出的目录清单，请重新选择。`
  const found = table && (await readTable(table).catch(() => null))
  if (table && !found) return `“${table.name}”中没有找到汇总表的表头，请重新选择。`

  const wrapper = wrapperOf((read ?? []).map(({ path }) => path))
  const entries = read?.map((entry) => ({ ...entry, path: entry.path.slice(wrapper.length) }))
  const paths = (entries ?? listed)?.map(({ path }) => path)
  const verdicts: Verdict[] = []
  if (entries && listed)
    verdicts.push({ of: '压缩包', against: '目录清单', difference: compareFiles(listed, entries, hashKind()) })
  if (paths && found)
    verdicts.push({
      of: entries ? '压缩包' : '目录清单',
      against: '汇总表',
      difference: compareRows(listedRows(found), paths),
    })
  const reports: Report[] = []
  if (archive && entries) {
    const count = documentsOf(entries.map(({ path }) => path)).length
    const holds = `${count} 项建议，共 ${entries.length} 个文件`
    reports.push({ name: archive.name, holds, checks: checkArchive(entries, { categories, wrapper }) })
  }
  if (table && found)
    reports.push({ name: table.name, holds: `${found.lines.length} 行`, checks: checkTable(found, categories) })
  const unchecked = [
    ...(entries && !listed ? [without.list] : []),
    ...(entries && !found ? [without.table] : []),
    ...(found && !entries ? [without.archive] : []),
    ...(listed && !entries && !found ? [without.listAlone] : []),
  ]
  return { verdicts, reports, unchecked }
}
