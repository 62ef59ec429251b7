import type { Place } from './place'
import type { BundleItem } from './report'
import type { ListedRow } from './table-rows'
import { sameName, spelling } from './wording'

/** What a Word file says of itself, or why it cannot be read. */
export type Reading =
  | {
      ok: true
      title: string
      category: string
      organisation: string
      proposer: string
      phone: string
      remarks: string[]
    }
  | { ok: false; sentence: string }

export type ReadFile = { place: Place; reading: Reading; evidence: string[] }

const titleOf = ({ place, reading }: ReadFile) => (reading.ok && reading.title) || place.title

const isCut = (title: string) => /…|\.\.\.$/.test(title)

function grouped<Key>(rows: readonly ListedRow[], keyOf: (row: ListedRow) => Key): Map<Key, ListedRow[]> {
  const groups = new Map<Key, ListedRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Its row by number and title, by title alone, or by number alone; a row is given once. */
function rowsOf(files: readonly ReadFile[], rows: readonly ListedRow[]): (ListedRow | null)[] {
  const free = new Set(rows)
  const found = new Map<ReadFile, ListedRow>()
  const byNumber = grouped(rows, ({ number }) => number)
  const byTitle = grouped(rows, ({ title }) => spelling(title))
  const numbered = ({ place }: ReadFile) => (place.number === null ? [] : (byNumber.get(place.number) ?? []))
  const titled = (file: ReadFile) =>
    isCut(titleOf(file))
      ? rows.filter((row) => sameName(row.title, titleOf(file)))
      : (byTitle.get(spelling(titleOf(file))) ?? [])
  const ways: ((file: ReadFile) => ListedRow[])[] = [
    (file) => numbered(file).filter((row) => sameName(row.title, titleOf(file))),
    titled,
    (file) => numbered(file).filter((row) => sameName(row.title, file.place.title)),
    numbered,
  ]
  for (const candidates of ways)
    for (const file of files) {
      const row = found.has(file) ? undefined : candidates(file).find((one) => free.has(one))
      if (!row) continue
      found.set(file, row)
      free.delete(row)
    }
  return files.map((file) => found.get(file) ?? null)
}

function doubtsOf({ place, reading }: ReadFile, row: ListedRow | null, hasTable: boolean): string[] {
  if (!reading.ok) return []
  const differs = (label: string, a: string, b: string, from: string) =>
    a !== '' && b !== '' && !sameName(a, b) ? [`${label}不一致：Word 文件为“${a}”，${from}为“${b}”`] : []
  const named = place.number === null || place.title === '' || place.organisation === ''
  return [
    ...(named ? [`文件名不是“顺序号.项目名称-建议单位”：${place.path.split('/').at(-1)}`] : []),
    ...(place.category === null ? [`所在文件夹“${place.folder || '（根目录）'}”不是本次征集的合作国别、地区`] : []),
    ...differs('合作国别、地区', reading.category, place.category ?? '', '文件夹'),
    ...(hasTable && !row ? ['汇总表中没有这一项'] : []),
    ...(row && row.number !== null && place.number !== null && row.number !== place.number
      ? [`顺序号不一致：文件为 ${place.number}，汇总表为 ${row.number}`]
      : []),
    ...(row
      ? differs('项目名称', reading.title, row.title, '汇总表')
      : differs('项目名称', reading.title, place.title, '文件名')),
    ...(row ? differs('建议单位', reading.organisation, row.organisation, '汇总表') : []),
    ...(row ? differs('建议人', reading.proposer, row.proposer, '汇总表') : []),
    ...(row ? differs('合作国别、地区', reading.category, row.category, '汇总表') : []),
    ...reading.remarks,
  ]
}

type Given = {
  files: readonly ReadFile[]
  /** Null when there is no 汇总表. */
  rows: readonly ListedRow[] | null
  identityOf: (person: { proposer: string; phone: string; organisation: string }) => string
}

const doubles = <T>(list: readonly T[], keyOf: (one: T) => string) => {
  const first = new Map<string, T>()
  return list.map((one) => {
    const key = keyOf(one)
    const earlier = key === '' ? undefined : first.get(key)
    if (!earlier && key !== '') first.set(key, one)
    return earlier ?? null
  })
}

/** Brings files and rows together and says, file by file, what does not agree. */
export function matchBundle({ files, rows, identityOf }: Given): { items: BundleItem[]; missing: ListedRow[] } {
  const matched = rowsOf(files, rows ?? [])
  const items = files.map((file, i): BundleItem => {
    const { place, reading, evidence } = file
    const row = matched[i] ?? null
    const said = reading.ok
      ? reading
      : { title: '', category: '', organisation: '', proposer: '', phone: '', remarks: [] }
    const organisation = said.organisation || row?.organisation || place.organisation
    const proposer = said.proposer || row?.proposer || ''
    const phone = said.phone || row?.phone || ''
    const title = titleOf(file) || row?.title || ''
    const category = place.category ?? said.category
    return {
      path: place.path,
      number: place.number ?? row?.number ?? null,
      row: row?.row ?? null,
      title,
      category,
      organisation,
      proposer,
      phone,
      identity: identityOf({ proposer, phone, organisation }),
      evidence,
      doubts: doubtsOf(file, row, rows !== null),
      faults: reading.ok ? lacking({ title, category, organisation, proposer }) : [reading.sentence],
    }
  })
  const persons = doubles(items, ({ faults, identity }) => (faults.length > 0 ? '' : identity))
  const titles = doubles(items, ({ title }) => spelling(title))
  const marked = items.map((item, i) => {
    const [person, title] = [persons[i], titles[i]]
    const faults = person ? [`每人限提一份：${item.proposer}另有“${person.path}”`] : []
    const doubts = title ? [`项目名称与“${title.path}”相同`] : []
    return { ...item, faults: [...item.faults, ...faults], doubts: [...item.doubts, ...doubts] }
  })
  return { items: marked, missing: (rows ?? []).filter((row) => !matched.includes(row)) }
}

const needed = { title: '项目名称', category: '合作国别、地区', organisation: '建议单位', proposer: '建议人' } as const

const lacking = (item: Record<keyof typeof needed, string>): string[] =>
  (Object.keys(needed) as (keyof typeof needed)[])
    .filter((key) => item[key] === '')
    .map((key) => `Word 文件、文件名和汇总表中都没有${needed[key]}`)
