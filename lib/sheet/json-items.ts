import { reason } from '@/lib/platform/refused'
import { BadTable, UnreadableTable } from './table-rows'

// One record; a list's summary is a page at most.
const longestItem = 2 ** 18

const NoList = reason(
  'no-list',
  'JSON 文件须是一列记录，如 [{"项目名称":"…"}, …]，或每行一条记录。这个文件的记录外面还有一层，或者有一条记录过长；请去掉外层后重新上传。',
)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadTable(UnreadableTable)
  }
}

/** Cuts the objects out of a JSON list, or out of lines of JSON, as the text arrives, so that a large file is never held as a whole. */
export function itemReader(): (piece: string, last?: boolean) => Generator<unknown> {
  // Brackets around what comes next; records lie at depth 0, or at 1 inside the list.
  let depth = 0
  let listed = 0
  let [inText, escaped] = [false, false]
  let item = ''
  const opened = (sign: string) => {
    if (depth === 0 && sign === '[') listed = 1
    else if (sign === '{' && depth === listed) item = sign
    depth++
  }
  return function* (piece, last = false) {
    for (const sign of piece) {
      if (item !== '') item += sign
      if (item.length > longestItem) throw new BadTable(NoList)
      if (inText) {
        inText = escaped || sign !== '"'
        escaped = !escaped && sign === '\\'
      } else if (sign === '"') inText = true
      else if (sign === '[' || sign === '{') opened(sign)
      else if (sign === ']' || sign === '}') {
        depth--
        if (depth < 0) throw new BadTable(UnreadableTable)
        if (depth === listed && item !== '') {
          yield parsed(item)
          item = ''
        }
      }
    }
    if (last && (depth !== 0 || inText)) throw new BadTable(UnreadableTable)
  }
}
