import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/bootstrap/migrate.mjs'
import { databaseUrl, startPostgres } from '@/lib/bootstrap/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    maintenanceUrl: string
    /** Goes with everything in it when the run is over. */
    place: string
  }
}

// A test's data need not survive a power cut.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** One PostgreSQL for the run, with one migrated database that each worker copies. */
export default async function setup(project: TestProject) {
  const place = mkdtempSync(path.join(tmpdir(), 'portal-test-'))
  const { port, stop } = await startPostgres(place, hasty)
  const maintenanceUrl = databaseUrl(place, port, 'postgres')
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  await client.query('CREATE DATABASE portal_template')
  await client.end()
  await migrate(databaseUrl(place, port, 'portal_template'))
  project.provide('maintenanceUrl', maintenanceUrl)
  project.provide('place', place)
  return async () => {
    await stop()
    rmSync(place, { recursive: true, force: true })
  }
}
