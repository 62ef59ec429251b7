import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireChinese } from '@/lib/bootstrap/migrate.mjs'
import { databaseUrl, runningCluster, startPostgres } from '@/lib/bootstrap/postgres.mjs'
import { requirePort } from '@/lib/bootstrap/web-server.mjs'

let place = ''
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'portal-cluster-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

async function ask<Row extends pg.QueryResultRow>(port: number, sql: string, database = 'postgres') {
  const client = new pg.Client({ connectionString: databaseUrl(place, port, database) })
  await client.connect()
  const { rows } = await client.query<Row>(sql)
  await client.end()
  return rows
}

test('what was written is there after the cluster was killed', async () => {
  const first = await startPostgres(place)
  await ask(first.port, 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(runningCluster(place)?.pid ?? 0, 'SIGKILL')
  await first.ended
  const second = await startPostgres(place)
  expect(await ask(second.port, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('a cluster whose portal was killed is ended cleanly and started again', async () => {
  const orphan = await startPostgres(place)
  await ask(orphan.port, 'CREATE TABLE kept AS SELECT 7 AS answer')
  const second = await startPostgres(place)
  await orphan.ended
  expect(await ask(second.port, 'SELECT answer FROM kept')).toEqual([{ answer: 7 }])
  await second.stop()
})

test('an initialisation that was cut off leaves nothing in the way', async () => {
  const first = await startPostgres(place)
  await first.stop()
  rmSync(path.join(place, 'postgres'), { recursive: true })
  writeFileSync(path.join(place, 'postgres.unfinished'), 'half a cluster')
  const second = await startPostgres(place)
  expect(await ask(second.port, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
})

test('a damaged data folder is said in one sentence', async () => {
  const first = await startPostgres(place)
  await first.stop()
  writeFileSync(path.join(place, 'postgres/global/pg_control'), 'damaged')
  await expect(startPostgres(place)).rejects.toThrow(/数据目录可能已损坏.*DATA_DIR/)
})

test('a taken port is said in one sentence', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await expect(requirePort(String(port), '127.0.0.1')).rejects.toThrow(/已被其他程序占用.*PORT=/)
  server.close()
})

test('a database that cannot tell Chinese text as text is refused', async () => {
  const cluster = await startPostgres(place)
  await ask(cluster.port, `CREATE DATABASE plain TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`)
  const client = new pg.Client({ connectionString: databaseUrl(place, cluster.port, 'plain') })
  await client.connect()
  await expect(requireChinese(client)).rejects.toThrow(/LC_CTYPE/)
  await client.end()
  await cluster.stop()
})
