import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildEngine } from './ask'
import type { Row } from './set'

/** Real data: each title that was funded more than once must find its twin in first place. */
export function measureFundedTwice(folder: string): { titles: number; twinFirst: number } {
  const lines = gunzipSync(readFileSync(join(folder, 'funded.tsv.gz')))
    .toString('utf8')
    .split('\n')
    .slice(1)
  const rows: Row[] = []
  const byTitle = new Map<string, string[]>()
  for (const [place, line] of lines.entries()) {
    const [number = '', , , , , title = ''] = line.split('\t')
    if (title === '') continue
    // The approval number alone is not always there, nor always one project's.
    const id = `${number}#${place}`
    rows.push({ id, title, text: '' })
    byTitle.set(title, [...(byTitle.get(title) ?? []), id])
  }
  const { engine } = buildEngine(rows)
  let titles = 0
  let twinFirst = 0
  for (const [title, ids] of byTitle) {
    const [own = ''] = ids
    if (ids.length < 2) continue
    titles++
    const [first] = engine.screen({ id: own, title }, 1).hits
    if (first && ids.includes(first.id)) twinFirst++
  }
  return { titles, twinFirst }
}
