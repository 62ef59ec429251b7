import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import { Submission } from '@/lib/screening/submission'

const Usage = `npm run screen -- --corpus corpus.jsonl --queries queries.jsonl --top 10 --out hits.jsonl [--boilerplate texts.jsonl]

One JSON object a line: {"id","title","overview"?,"technologies"?:[…],"report"?,"organisation"?,"person"?}.
--boilerplate: registered templates and quoted clauses, one JSON string a line; they count as nobody's own words.
Exit codes: 0 done · 2 wrong arguments or unreadable file · 3 done, but broken lines were skipped.`

const Done = 0
const Misused = 2
const SomeSkipped = 3

const started = performance.now()

function say(text: string): void {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}\n`)
}

let skipped = 0

/** Calls `take` for each good line in order; a broken one is named and left out. */
async function readLines<Row>(file: string, parse: (line: string) => Row, take: (row: Row) => void): Promise<void> {
  let number = 0
  const handle = await open(file)
  for await (const line of handle.readLines({ encoding: 'utf8' })) {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() === '') continue
    let row: Row
    try {
      row = parse(text)
    } catch (error) {
      skipped++
      const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 200) : String(error)
      process.stderr.write(`${file}:${number}: skipped, ${reason}\n`)
      continue
    }
    take(row)
  }
}

const parseSubmission = (line: string) => Submission.parse(dropNulls(JSON.parse(line)))

/** Other programs write a missing field as null. */
function dropNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function parseText(line: string): string {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'string') throw new TypeError('not a JSON string')
  return value
}

type Options = { corpus: string; queries: string; out: string; top: number; boilerplate: string | undefined }

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      out: { type: 'string' },
      top: { type: 'string', default: '10' },
      boilerplate: { type: 'string' },
    },
  })
  const { corpus, queries, out, boilerplate } = values
  const top = Number(values.top)
  if (!corpus || !queries || !out) throw new TypeError('--corpus, --queries and --out are needed')
  if (!Number.isInteger(top) || top < 1) throw new TypeError('--top must be a whole number from 1')
  return { corpus, queries, out, top, boilerplate }
}

async function screenFiles(options: Options): Promise<void> {
  const registered: string[] = []
  if (options.boilerplate) await readLines(options.boilerplate, parseText, (text) => registered.push(text))
  const corpus: Submission[] = []
  await readLines(options.corpus, parseSubmission, (submission) => corpus.push(submission))
  say(`${corpus.length} documents read`)
  const engine = new Engine(buildMemoryIndex(corpus, registered, say))
  const queries: Submission[] = []
  await readLines(options.queries, parseSubmission, (submission) => queries.push(submission))

  const out = createWriteStream(options.out)
  const begun = performance.now()
  let flagged = 0
  for (const [place, query] of queries.entries()) {
    const screening = engine.screen(query, options.top)
    if (screening.flagged) flagged++
    if (!out.write(`${JSON.stringify({ id: query.id, ...screening })}\n`)) await once(out, 'drain')
    if ((place + 1) % 1000 === 0) say(`${place + 1} of ${queries.length} screened`)
  }
  out.end()
  await finished(out)
  const seconds = (performance.now() - begun) / 1000
  const peak = process.resourceUsage().maxRSS / 1024
  say(
    `${queries.length} screened against ${corpus.length}, ${flagged} flagged, ${skipped} lines skipped; ` +
      `${(queries.length / Math.max(seconds, 0.001)).toFixed(0)} documents/s, peak memory ${peak.toFixed(0)} MB`,
  )
}

let options: Options | undefined
try {
  options = readOptions()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${Usage}\n`)
  process.exitCode = Misused
}
if (options) {
  try {
    await screenFiles(options)
    process.exitCode = skipped > 0 ? SomeSkipped : Done
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = Misused
  }
}
