import { bytesOf, longestName, longestPath, nameKey, safeName, safeText, shortened, unshortenedName } from './safe-name'

/** A numbered suggestion of a batch, with what its names are made of. */
export type ArchiveItem = {
  number: number
  category: string
  title: string
  organisation: string
  evidence: readonly { id: string; name: string }[]
}

/** Where the item lies in the archive, and what was changed to put it there. */
export type ArchivePlace = {
  number: number
  folder: string
  document: string
  evidence: { id: string; path: string }[]
  /** One sentence for each name that differs from what people wrote. */
  notes: string[]
}

const documentEnd = '.docx'
const evidenceEnd = '（附件）'
// An evidence file's name may take this much of the path; a longer one is cut before the title is.
const evidenceShare = 60
// The title keeps this much before the organisation is cut too.
const shortestTitle = 12

/** Adds （2）, （3） … before the extension until the name is free. */
function distinct(name: string, taken: Set<string>, joined: (stem: string, end: string) => string): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let candidate = joined(stem, extension)
  for (let count = 2; taken.has(nameKey(candidate)); count += 1) candidate = joined(stem, `（${count}）${extension}`)
  taken.add(nameKey(candidate))
  return candidate
}

type Room = { bytes: number; characters: number }

const less = (room: Room, text: string): Room => ({
  bytes: room.bytes - bytesOf(text),
  characters: room.characters - text.length,
})

/** Long extensions are no extensions. */
const fitted = (room: Room) => (stem: string, end: string) => {
  const tail = shortened(end, { bytes: Math.floor(room.bytes / 2), characters: Math.floor(room.characters / 2) })
  return `${shortened(stem, less(room, tail)) || '_'}${tail}`
}

/** “1.项目名称-建议单位”: number and organisation stay whole as long as that leaves a title. */
function baseName({ number, title, organisation }: ArchiveItem, room: Room): string {
  const head = `${number}.`
  const owner = safeText(organisation)
  const wanted = safeText(title)
  const least = shortened(wanted, { bytes: shortestTitle * 3, characters: shortestTitle })
  const keptOwner = shortened(owner, less(less(room, `${head}-`), least))
  const tail = keptOwner === '' ? '' : `-${keptOwner}`
  return `${head}${shortened(wanted, less(less(room, head), tail))}${tail}`.replace(/[. ]+$/, '')
}

function notesOf(item: ArchiveItem, base: string): string[] {
  const wanted = `${item.number}.${item.title}-${item.organisation}`
  const safe = `${item.number}.${unshortenedName(item)}`
  const replaced = `名称中有文件名不允许的字符，已换成全角字符或删去：“${wanted}”改为“${safe}”。`
  const cut = `名称过长，已缩短为“${base}”（文件名不超过${longestName}字节，路径不超过${longestPath}个字符）。`
  return [...(safe === wanted ? [] : [replaced]), ...(base === safe ? [] : [cut])]
}

function place(item: ArchiveItem, folder: string): ArchivePlace {
  const longest = Math.max(0, ...item.evidence.map(({ name }) => Math.min(evidenceShare, safeName(name).length)))
  const ends = [documentEnd, ...(longest > 0 ? [`${evidenceEnd}/${'x'.repeat(longest)}`] : [])]
  const characters = longestPath - folder.length - 1 - Math.max(...ends.map((end) => end.length))
  const base = baseName(item, { bytes: longestName - bytesOf(evidenceEnd), characters })
  const home = `${folder}/${base}${evidenceEnd}/`
  const room = { bytes: longestName, characters: longestPath - home.length }
  const taken = new Set<string>()
  const evidence = item.evidence.map(({ id, name }) => ({
    id,
    name,
    kept: distinct(safeName(name), taken, fitted(room)),
  }))
  return {
    number: item.number,
    folder,
    document: `${folder}/${base}${documentEnd}`,
    evidence: evidence.map(({ id, kept }) => ({ id, path: `${home}${kept}` })),
    notes: [
      ...notesOf(item, base),
      ...evidence
        .filter(({ name, kept }) => name !== kept)
        .map(({ name, kept }) => `附件“${name}”在压缩包中名为“${kept}”。`),
    ],
  }
}

/** All paths of a batch's archive; two of them are never one on any system. */
export function archivePlaces(items: readonly ArchiveItem[]): ArchivePlace[] {
  const folders = new Map<string, string>()
  const taken = new Set<string>()
  // A folder leaves room for number, title and organisation below it.
  const room = { bytes: longestName, characters: 80 }
  for (const { category } of items) {
    if (!folders.has(category)) folders.set(category, distinct(safeName(category), taken, fitted(room)))
  }
  return items.map((item) => place(item, folders.get(item.category) ?? safeName(item.category)))
}

const wholeName = (parts: string, end: string) =>
  `${shortened(safeName(parts), { bytes: longestName - bytesOf(end), characters: longestPath - end.length })}${end}`

/** “〔call〕-〔department〕.zip”. */
export const archiveName = (call: string, department: string) => wholeName(`${call}-${department}`, '.zip')

/** “〔call〕汇总表-〔department〕.xlsx”. */
export const tableName = (call: string, department: string) => wholeName(`${call}汇总表-${department}`, '.xlsx')

/** The same on paper. */
export const printName = (call: string, department: string) => wholeName(`${call}汇总表-${department}`, '.pdf')
