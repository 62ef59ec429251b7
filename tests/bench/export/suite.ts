// The department's two exports: the archive against `zip -0` and bsdtar over the same files on disk, and a long table.
// Each archive is made for a browser, through the same web server, and into a file.
// `npm run bench -- export [suggestions] [rows]`

import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveBytes, archiveSize } from '@/lib/export/archive-bytes'
import { archivePlaces } from '@/lib/export/names'
import { tableFile } from '@/lib/export/table-file'
import type { FileStore } from '@/lib/files/file-store'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { hasProgram } from '@/tests/support/office'

const [suggestions = 2000, rows = 20_000] = process.argv.slice(2).map(Number)
const sizes = { document: 60_000, evidence: 300_000 }
const megabyte = 2 ** 20
const rounds = 3

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

type File = { path: string; hash: string; size: number }

/** Files that nothing can pack any further, as PDF, JPG and DOCX are: in the portal's store, and under their names for the others. */
async function makeFiles(folder: string, store: FileStore): Promise<File[]> {
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
      files.push({ path: place, ...(await store.put(Readable.from([content]))) })
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

const sinks = ['browser', 'file'] as const
type Sink = (typeof sinks)[number]

/** To a file, or through a web server on this machine to a program that reads it to its end. */
async function deliver(source: Readable, sink: Sink, output: string): Promise<void> {
  if (sink === 'file') return pipeline(source, createWriteStream(output))
  const server = createServer((_, response) => void pipeline(source, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(spawn('curl', ['-s', '-o', '/dev/null', `http://127.0.0.1:${port}/`], { stdio: 'ignore' }), 'exit')
  server.close()
}

async function timeArchive(sink: Sink, output: string, files: File[], read: (hash: string) => Promise<Buffer>) {
  const peak = watchMemory()
  const begun = performance.now()
  let first = 0
  const bytes = archiveBytes(files, ({ hash }) => read(hash))
  const timed = async function* () {
    for await (const piece of bytes) {
      first ||= performance.now() - begun
      yield piece
    }
  }
  await deliver(Readable.from(timed(), { objectMode: false }), sink, output)
  return { seconds: (performance.now() - begun) / 1000, first, memory: peak() }
}

/** The rivals' arguments; `output` is a path, or `-` for what the same web server then sends. */
const rivals: Record<string, (output: string) => string[]> = {
  zip: (output) => ['-0', '-r', '-q', output, '.'],
  bsdtar: (output) => ['-c', '-f', output, '--format', 'zip', '--options', 'zip:compression=store', '.'],
}

async function timeRival(program: string, sink: Sink, output: string, folder: string): Promise<number | null> {
  const args = rivals[program]
  if (!args || !hasProgram(program)) return null
  rmSync(output, { force: true })
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  const begun = performance.now()
  if (sink === 'file') execFileSync(program, args(output), { ...options, stdio: 'ignore' })
  else {
    const { stdout } = spawn(program, args('-'), { ...options, stdio: ['ignore', 'pipe', 'ignore'] })
    await deliver(stdout, sink, output)
  }
  return (performance.now() - begun) / 1000
}

const place = await mkdtemp(path.join(tmpdir(), 'bench-export-'))
// The portal's own way to its files: read whole, checked against their hash.
Object.assign(process.env, {
  DATA_DIR: path.join(place, 'data'),
  APP_URL: 'http://bench.test',
  DATABASE_URL: 'postgresql://bench.test/none',
  AUTH_SECRET: 'x'.repeat(32),
  IDENTITY_SECRET: 'x'.repeat(32),
})
const { fileStore } = await import('@/lib/files/chosen-store')
const { readContent } = await import('@/lib/files/read-content')
try {
  const folder = path.join(place, 'files')
  const files = await makeFiles(folder, fileStore)
  const size = archiveSize(files) / megabyte
  console.log(`${suggestions} suggestions, ${files.length} files, ${size.toFixed(0)} MB`)
  for (const sink of sinks) {
    const output = (program: string) => path.join(place, `${program}.zip`)
    const own: Awaited<ReturnType<typeof timeArchive>>[] = []
    const others = new Map<string, number[]>()
    // In turns, so that what else the machine does meets each of them alike; the first turn warms up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const run = await timeArchive(sink, output('own'), files, readContent)
      if (round > 0) own.push(run)
      for (const program of Object.keys(rivals)) {
        const seconds = await timeRival(program, sink, output(program), folder)
        if (seconds !== null && round > 0) others.set(program, [...(others.get(program) ?? []), seconds])
      }
    }
    const seconds = median(own.map((one) => one.seconds))
    const most = (one: 'first' | 'memory') => Math.max(...own.map((run) => run[one])).toFixed(0)
    console.log(
      `archive to a ${sink}: ${seconds.toFixed(2)} s (median of ${rounds}), ${(size / seconds).toFixed(0)} MB/s, first byte after at most ${most('first')} ms, peak at most ${most('memory')} MB above idle`,
    )
    for (const [program, times] of others) {
      const theirs = median(times)
      console.log(
        `${program} to a ${sink}: ${theirs.toFixed(2)} s; archive / ${program} = ${(seconds / theirs).toFixed(2)}`,
      )
    }
  }

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
  const tableSeconds = (performance.now() - begun) / 1000
  console.log(
    `table: ${rows} rows in ${tableSeconds.toFixed(2)} s, ${(table.length / megabyte).toFixed(2)} MB, peak ${peak().toFixed(0)} MB above idle`,
  )
} finally {
  await rm(place, { recursive: true, force: true })
}
