// A list of funded projects in each of the three forms: received, mapped and imported, then imported again unchanged and once more changed.
// `npm run bench -- history [rows] [xlsx|csv|json …]`

import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '@/lib/bootstrap/migrate.mjs'
import { databaseUrl, startPostgres } from '@/lib/bootstrap/postgres.mjs'
import type { Actor } from '@/lib/platform/actor'
import { writeListFile } from './list-file'

const [wanted = '200000', ...chosen] = process.argv.slice(2)
const rows = Number(wanted)
const formats = (['xlsx', 'csv', 'json'] as const).filter((one) => chosen.length === 0 || chosen.includes(one))
const megabyte = 2 ** 20

const folder = await mkdtemp(path.join(tmpdir(), 'portal-bench-'))
const { port, stop } = await startPostgres(folder)
Object.assign(process.env, {
  DATABASE_URL: databaseUrl(folder, port, 'postgres'),
  DATABASE_POOL: '4',
  APP_URL: 'http://localhost:3000',
  DATA_DIR: folder,
  AUTH_SECRET: 'a secret that only the bench knows, 32+',
  IDENTITY_SECRET: 'another secret of the bench alone, 32+',
  PORTAL_EMBEDDED: 'yes',
  LOG_LEVEL: 'silent',
})

function watchMemory() {
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  return () => {
    clearInterval(timer)
    return Math.round((peak - before) / megabyte)
  }
}

/** The file as a person would bring it in: upload, guessed columns, then the background work, timed apart. */
async function bringIn(actor: Actor, file: string, list: string) {
  const { receiveList } = await import('@/lib/history/receive-list')
  const { startImport } = await import('@/lib/history/start-import')
  const { workImport } = await import('@/lib/history/work-import')
  const { guessMapping } = await import('@/lib/history/column-guess')
  const { Sample } = await import('@/lib/history/form')
  const { db } = await import('@/lib/platform/db')
  const memory = watchMemory()
  const begun = performance.now()
  const { id } = await receiveList(actor, { name: path.basename(file) }, createReadStream(file))
  const received = performance.now()
  const { sample } = await db.historyImport.findUniqueOrThrow({ where: { id } })
  const { headerRow, columns } = guessMapping(Sample.parse(sample))
  await startImport(actor, { id, version: 1, list, name: path.basename(file), kind: 'FUNDED', headerRow, ...columns })
  await workImport()
  const seconds = (performance.now() - received) / 1000
  const made = await db.historyImport.findUniqueOrThrow({ where: { id } })
  const { size } = await stat(file)
  console.log(
    [
      path.basename(file).padEnd(14),
      `${(size / megabyte).toFixed(1)} MB`,
      `preview ${((received - begun) / 1000).toFixed(1)} s`,
      `import ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} rows/s)`,
      `+${memory()} MB`,
      `${made.state}: ${made.created} new, ${made.updated} changed, ${made.unchanged} as before, ${made.rejected} rejected`,
    ].join(' · '),
  )
  return made.listId ?? ''
}

try {
  await migrate(databaseUrl(folder, port, 'postgres'))
  const { db } = await import('@/lib/platform/db')
  const { id } = await db.account.create({ data: { role: 'PROVINCE', name: '测试人', email: 'bench@example.test' } })
  const actor: Actor = { id, name: '测试人', role: 'PROVINCE', sessionId: id, address: '127.0.0.1', browser: 'bench' }
  for (const format of formats) {
    const list = await bringIn(actor, await writeListFile(folder, format, rows, 0), 'new')
    await bringIn(actor, await writeListFile(folder, format, rows, 0), list)
    // Every tenth title was corrected.
    await bringIn(actor, await writeListFile(folder, format, rows, 10), list)
  }
  await db.$disconnect()
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true })
}
