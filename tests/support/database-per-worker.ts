import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

// Runs before the test file loads the portal's code, which reads its environment once.
const name = `portal_${process.env.VITEST_POOL_ID ?? '1'}_${process.pid}_${Date.now()}`
const maintenanceUrl = inject('maintenanceUrl')
const client = new pg.Client({ connectionString: maintenanceUrl })
await client.connect()
await client.query(`CREATE DATABASE "${name}" TEMPLATE portal_template`)
await client.end()

const url = new URL(maintenanceUrl)
url.pathname = `/${name}`
Object.assign(process.env, {
  DATABASE_URL: url.href,
  DATABASE_POOL: '8',
  APP_URL: 'http://localhost:3000',
  DATA_DIR: mkdtempSync(path.join(inject('place'), 'files-')),
  AUTH_SECRET: 'a secret that only the tests know, 32+',
  IDENTITY_SECRET: 'another secret of the tests alone, 32+',
  PORTAL_EMBEDDED: 'yes',
  LOG_LEVEL: 'silent',
})
