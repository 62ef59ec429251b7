import { unshortenedName } from '@/lib/export/safe-name'
import { documentsOf } from './archive-check'
import type { ArchiveFile } from './archive-file'

/** What was found in an archive: its path, and its hash by whichever function the browser has. */
export type FoundFile = { path: string; hash: string }
export type Difference = { missing: string[]; added: string[]; changed: string[] }
export type HashKind = 'sha256' | 'sm3'

const wanted = (file: ArchiveFile, kind: HashKind) => (kind === 'sha256' ? file.hash : file.sm3)

/** An archive against the list of files that belongs to it; systems write one name in several Unicode forms. */
export function compareFiles(listed: readonly ArchiveFile[], found: readonly FoundFile[], kind: HashKind): Difference {
  const there = new Map(found.map(({ path, hash }) => [path.normalize('NFC'), hash]))
  const expected = new Set(listed.map(({ path }) => path.normalize('NFC')))
  const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path)
  return {
    missing: paths(listed.filter(({ path }) => !there.has(path.normalize('NFC')))),
    added: paths(found.filter(({ path }) => !expected.has(path.normalize('NFC')))),
    changed: paths(
      listed.filter((file) => {
        const hash = there.get(file.path.normalize('NFC'))
        return hash !== undefined && hash !== wanted(file, kind)
      }),
    ),
  }
}

/** A row of a 汇总表 with what its file is named after. */
export type ListedRow = { number: string; title: string; category: string; organisation: string }

/** A long title is cut with … in a file's name. */
function isNamedAfter(name: string, row: ListedRow): boolean {
  const wanted = unshortenedName(row)
  const [head = '', tail] = [name.split('…')[0], name.split('…').at(-1)]
  return name === wanted || (name.includes('…') && wanted.startsWith(head) && wanted.endsWith(tail ?? ''))
}

/** An archive against its 汇总表: every row has its file in its folder under its name, every Word file its row. */
export function compareRows(rows: readonly ListedRow[], paths: readonly string[]): Difference {
  const files = new Map(documentsOf(paths).map((file) => [String(file.number), file]))
  const numbers = new Set(rows.map(({ number }) => number))
  const say = ({ number, title }: ListedRow) => `${number}.${title}`
  const changed = rows.flatMap((row) => {
    const file = files.get(row.number)
    if (!file) return []
    if (file.folder !== row.category) return [`${say(row)}：表中为“${row.category}”，文件夹为“${file.folder}”`]
    return isNamedAfter(file.name, row)
      ? []
      : [`${say(row)}：表中的建议单位为“${row.organisation}”，文件名为“${file.path}”`]
  })
  return {
    missing: rows.filter(({ number }) => !files.has(number)).map(say),
    added: [...files].filter(([number]) => !numbers.has(number)).map(([, { path }]) => path),
    changed,
  }
}

export const isSame = ({ missing, added, changed }: Difference) => missing.length + added.length + changed.length === 0
