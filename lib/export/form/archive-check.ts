import { bytesOf, longestName, longestPath, nameKey, safeName } from '@/lib/export/safe-name'
import { type Check, doubles, numberFaults } from './check'

/** A file as it was found in an archive. */
export type ArchiveEntry = { path: string; hash: string; fault: EntryFault | null }
export type EntryFault = keyof typeof faultTexts

const faultTexts = {
  damaged: '已损坏',
  encrypted: '已加密',
  'not-word': '不是 Word 文件，或已损坏',
} as const

const document = /^([^/]+)\/(\d+)\.([^/]+)\.docx$/
const evidence = /^([^/]+\/\d+\.[^/]+)（附件）\/[^/]+$/

export type NamedDocument = { path: string; folder: string; number: number; name: string }

/** The Word files among the paths, by what their names say. */
export const documentsOf = (paths: readonly string[]): NamedDocument[] =>
  paths.flatMap((path) => {
    const [, folder, number, name] = document.exec(path.normalize('NFC')) ?? []
    return folder && number && name ? [{ path, folder, number: Number(number), name }] : []
  })

/** The folder, if any, that somebody packed everything into once more: “name/”. */
export function wrapperOf(paths: readonly string[]): string {
  const [first = ''] = paths
  const wrapper = first.slice(0, first.indexOf('/') + 1)
  const inside = paths.map((path) => path.slice(wrapper.length))
  const isWrapped = paths.every((path) => path.startsWith(wrapper))
  return isWrapped && documentsOf(paths).length === 0 && documentsOf(inside).length > 0 ? wrapper : ''
}

function strays(paths: readonly string[], documents: readonly NamedDocument[]): string[] {
  const bases = new Set(documents.map(({ path }) => path.normalize('NFC').replace(/\.docx$/, '')))
  return paths.flatMap((path) => {
    const normal = path.normalize('NFC')
    if (document.test(normal)) return []
    const [, base] = evidence.exec(normal) ?? []
    if (base === undefined) return [`${path}：不在应有的位置`]
    return bases.has(base) ? [] : [`${path}：旁边没有它的 Word 文件“${base.split('/')[1]}.docx”`]
  })
}

function nameFaults(path: string): string[] {
  const parts = path.split('/')
  const unsafe = parts.find((part) => safeName(part) !== part.normalize('NFC'))
  const long = parts.some((part) => bytesOf(part) > longestName) || path.length > longestPath
  return [
    ...(unsafe === undefined ? [] : [`${path}：“${unsafe}”在有的系统上不能作名称`]),
    ...(long ? [`${path}：名称过长（文件名不超过${longestName}字节，路径不超过${longestPath}个字符）`] : []),
  ]
}

/** What a ZIP shows of itself, without its 目录清单 and 汇总表. `categories` are those of the calls; none are not judged. */
export function checkArchive(
  entries: readonly ArchiveEntry[],
  { categories, wrapper }: { categories: readonly string[]; wrapper: string },
): Check[] {
  const paths = entries.map(({ path }) => path)
  const documents = documentsOf(paths)
  const folders = [...new Set(documents.map(({ folder }) => folder))]
  const wrapped = `所有文件外多了一层文件夹“${wrapper}”：请进入该文件夹，选中其中各类别文件夹后重新压缩。`
  const wrong = entries.flatMap(({ path, fault }) => (fault ? [`${path}：${faultTexts[fault]}`] : []))
  const strange = folders.filter((folder) => !categories.includes(folder))
  return [
    { key: 'whole', label: '每个文件完整、未加密，Word 文件能够打开', broken: wrong },
    {
      key: 'places',
      label: '文件按“合作国别、地区/顺序号.项目名称-建议单位.docx”存放，附件在其旁的“（附件）”文件夹中',
      broken: [...(wrapper ? [wrapped] : []), ...strays(paths, documents)],
    },
    {
      key: 'numbers',
      label: '顺序号从 1 起连续，没有重号',
      broken:
        documents.length === 0
          ? ['没有找到任何建议的 Word 文件']
          : numberFaults(
              documents,
              ({ number }) => number,
              ({ path }) => path,
            ),
    },
    ...(categories.length > 0
      ? [
          {
            key: 'categories',
            label: '文件夹均为征集通知所列的合作国别、地区',
            broken: strange.map((folder) => `${folder}：不是征集通知所列的类别，名称须完全一致`),
          },
        ]
      : []),
    {
      key: 'names',
      label: '文件名合规、互不重复，各系统均可解压',
      broken: [
        ...paths.flatMap(nameFaults),
        ...doubles(paths, nameKey).map((path) => `${path}：与另一文件同名（不分大小写）`),
      ],
    },
  ]
}
