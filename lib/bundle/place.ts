import { sameName } from './wording'

export type Place = {
  path: string
  kind: 'document' | 'old-word' | 'table' | 'old-table' | 'evidence' | 'archive' | 'other'
  /** Of the folder that the call knows, exactly as the call writes it; null for every other folder. */
  category: string | null
  folder: string
  number: number | null
  title: string
  organisation: string
}

const junk = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.~)/i
const evidenceFolder = /（附件）$|\(附件\)$|^附件/

/** “1.项目名称-建议单位”; the organisation is what stands after the last hyphen. */
function nameParts(stem: string) {
  const [, number, rest = ''] = /^\s*(\d{1,5})\s*[.．、_\s]\s*(.*)$/s.exec(stem) ?? []
  const whole = number === undefined ? stem : rest
  const at = Math.max(...['-', '－', '—', '–'].map((hyphen) => whole.lastIndexOf(hyphen)))
  return {
    number: number === undefined ? null : Number(number),
    title: (at > 0 ? whole.slice(0, at) : whole).replace(/[-－—–\s]+$/, '').trim(),
    organisation: at > 0 ? whole.slice(at + 1).trim() : '',
  }
}

function kindOf(path: string): Place['kind'] {
  const ending = /\.([^./]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (
    path
      .split('/')
      .slice(0, -1)
      .some((part) => evidenceFolder.test(part))
  )
    return 'evidence'
  if (ending === 'docx') return 'document'
  if (ending === 'doc' || ending === 'wps') return 'old-word'
  if (ending === 'xlsx') return 'table'
  if (ending === 'xls' || ending === 'et') return 'old-table'
  return ['zip', 'rar', '7z', 'tar', 'gz'].includes(ending) ? 'archive' : 'other'
}

/** A folder around everything, as archivers make one. */
function wrapperOf(paths: readonly string[], isCategory: (folder: string) => boolean): string {
  const firsts = new Set(paths.map((path) => path.split('/')[0] ?? ''))
  const [only = ''] = firsts
  return firsts.size === 1 && paths.every((path) => path.includes('/')) && !isCategory(only) ? `${only}/` : ''
}

/** What each file of a bundle is, by its path. What systems leave behind of themselves is left out. */
export function placesOf(paths: readonly string[], categories: readonly string[]): Place[] {
  const categoryOf = (folder: string) => categories.find((category) => sameName(category, folder)) ?? null
  const own = paths.filter((path) => !junk.test(path) && !path.endsWith('/'))
  const wrapper = wrapperOf(own, (folder) => categoryOf(folder) !== null)
  return own.map((path) => {
    const below = path.slice(wrapper.length)
    const folders = below.split('/').slice(0, -1)
    // A department's own folders may stand around those of the categories, also where its 汇总表 lies beside them.
    const folder = folders.find((one) => categoryOf(one) !== null) ?? folders[0] ?? ''
    const name = below.split('/').at(-1) ?? below
    const home = below.split('/').at(-2) ?? ''
    const kind = kindOf(below)
    const stem = kind === 'evidence' ? home.replace(evidenceFolder, '') : name.replace(/\.[^.]+$/, '')
    return { path, kind, folder, category: categoryOf(folder), ...nameParts(stem) }
  })
}
