// Reads each file of a folder as a Word import would and prints, a line each, what came of it and what it cost.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'

const [folder = ''] = process.argv.slice(2)
const form = formOf(options2026)
const peak = () => process.resourceUsage().maxRSS / 1024
const before = peak()
for (const name of readdirSync(folder).sort()) {
  const start = performance.now()
  const result = await readWordFile(form, readFileSync(join(folder, name)))
  const seconds = (performance.now() - start) / 1000
  // The highest so far, files before included.
  process.stdout.write(`${JSON.stringify({ name, result, seconds, megabytes: peak() - before })}\n`)
}
