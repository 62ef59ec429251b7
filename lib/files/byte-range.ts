import type { ByteRange } from './file-store'

/** What a Range header asks for of content of that size: a part, the whole (null), or nothing that there is. */
export function byteRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  // Several parts in one answer are never needed here; the whole is always a right answer.
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const last = size - 1
  if (from === '') return Number(to) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: last }
  const start = Number(from)
  const end = to === '' ? last : Math.min(Number(to), last)
  if (to !== '' && Number(to) < start) return null
  return start > last ? 'unsatisfiable' : { start, end }
}
