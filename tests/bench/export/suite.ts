// The department's two exports: the archive against `zip -0` and bsdtar over the same files on disk, and a long table.
// `npm run bench -- export [suggestions] [rows]`

import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveBytes, archiveSize } from '@/lib/export/archive-bytes'
import { archivePlaces } from '@/lib/export/names'
import { tableFile } from '@/lib/export/table-file'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { hasProgram } from '@/tests/support/office'

const [suggestions = 2000, rows = 20_000] = process.argv.slice(2).map(Number)
const sizes = { document: 60_000, evidence: 300_000 }
const megabyte = 2 ** 20

type File = { path: string; hash: string; size: number }

/** Files that nothing can pack any further, as PDF, JPG and DOCX are. */
async function makeFiles(folder: string): Promise<File[]> {
  const categories = options2026.categories.map(({ value }) => value)
  const places = archivePlaces(
    Array.from({ length: suggestions }, (_, i) => ({
      number: i + 1,
      category: categories[i % categories.length] ?? '',
      title: `第${i + 1}项联合研发课题的名称`,
      organisation: '示例大学',
      evidence: [1, 2, 3].map((n) => ({ id: `${n}`, name: `检测报告${n}.pdf` })),
    })),
  )
  const files: File[] = []
  for (const { document, evidence } of places) {
    for (const [i, place] of [document, ...evidence.map((one) => one.path)].entries()) {
      const content = randomBytes(i === 0 ? sizes.document : sizes.evidence)
      const full = path.join(folder, place)
      await mkdir(path.dirname(full), { recursive: true })
      await writeFile(full, content)
      files.push({ path: place, hash: createHash('sha256').update(content).digest('hex'), size: content.length })
    }
  }
  return files
}

function watchMemory() {
  const idle = process.memoryUsage().rss
  let peak = idle
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  return () => {
    clearInterval(timer)
    return (peak - idle) / megabyte
  }
}

async function timeArchive(folder: string, files: File[]) {
  const read = async (file: File) => {
    const content = await readFile(path.join(folder, file.path))
    if (createHash('sha256').update(content).digest('hex') !== file.hash) throw new Error(file.path)
    return content
  }
  const peak = watchMemory()
  const begun = performance.now()
  let first = 0
  const bytes = archiveBytes(files, read)
  const timed = async function* () {
    for await (const piece of bytes) {
      first ||= performance.now() - begun
      yield piece
    }
  }
  await pipeline(Readable.from(timed(), { objectMode: false }), createWriteStream(path.join(folder, '..', 'own.zip')))
  return { seconds: (performance.now() - begun) / 1000, first, memory: peak() }
}

function timeProgram(program: string, args: string[], folder: string): number | null {
  if (!hasProgram(program)) return null
  const begun = performance.now()
  execFileSync(program, args, { cwd: folder, stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  return (performance.now() - begun) / 1000
}

const place = await mkdtemp(path.join(tmpdir(), 'bench-export-'))
try {
  const folder = path.join(place, 'files')
  const files = await makeFiles(folder)
  const size = archiveSize(files) / megabyte
  console.log(`${suggestions} suggestions, ${files.length} files, ${size.toFixed(0)} MB`)
  await timeArchive(folder, files.slice(0, 40))
  const own = await timeArchive(folder, files)
  const others = {
    'zip -0': timeProgram('zip', ['-0', '-r', '-q', '../zip.zip', '.'], folder),
    bsdtar: timeProgram(
      'bsdtar',
      ['-c', '-f', '../bsdtar.zip', '--format', 'zip', '--options', 'zip:compression=store', '.'],
      folder,
    ),
  }
  console.log(
    `archive: ${own.seconds.toFixed(2)} s, ${(size / own.seconds).toFixed(0)} MB/s, first byte ${own.first.toFixed(0)} ms, peak ${own.memory.toFixed(0)} MB above idle`,
  )
  for (const [name, seconds] of Object.entries(others))
    if (seconds !== null)
      console.log(`${name}: ${seconds.toFixed(2)} s; archive / ${name} = ${(own.seconds / seconds).toFixed(2)}`)

  const form = formOf(options2026)
  const suggestion = {
    ...emptySuggestion(form),
    title: '联合研发课题的名称',
    organisation: '示例大学',
    phone: '13800000000',
  }
  const peak = watchMemory()
  const begun = performance.now()
  const table = await tableFile({
    title: '汇总表',
    department: '测试主管部门',
    date: '2026-11-21',
    columns: columnsOf(form),
    rows: Array.from({ length: rows }, (_, i) => ({ number: i + 1, suggestion })),
  })
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `table: ${rows} rows in ${seconds.toFixed(2)} s, ${(table.length / megabyte).toFixed(2)} MB, peak ${peak().toFixed(0)} MB above idle`,
  )
} finally {
  await rm(place, { recursive: true, force: true })
}
