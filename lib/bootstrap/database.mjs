import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { openDataFolder } from './data-folder.mjs'
import { dataDirectory, portalEnvironment } from './environment.mjs'
import { takeLock } from './lock.mjs'
import { Halt } from './phase.mjs'
import { root } from './root.mjs'

/** The operator's PostgreSQL where DATABASE_URL names one, else our own in the data folder. */
export async function openDatabase() {
  const dataDir = dataDirectory(process.env)
  openDataFolder(dataDir)
  const given = process.env.DATABASE_URL
  if (given)
    return {
      environment: portalEnvironment(given, false),
      embedded: false,
      stop: async () => {},
      ended: new Promise(() => {}),
    }
  const holder = takeLock(path.join(dataDir, 'portal.lock'))
  if (holder)
    throw new Halt(`数据目录 ${dataDir} 正由另一个进程（${holder}）使用。请先停止它，或用 DATA_DIR 指定另一个目录。`)
  const { startPostgres, databaseUrl } = await import('./postgres.mjs')
  const { stop, ended, port } = await startPostgres(dataDir)
  await createDatabase(databaseUrl(dataDir, port, 'postgres'))
  return { environment: portalEnvironment(databaseUrl(dataDir, port), true), embedded: true, stop, ended }
}

async function createDatabase(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'portal'`)
  if (!rowCount) await client.query('CREATE DATABASE portal')
  await client.end()
}

/** Runs a TypeScript program of the portal (seed, command) as the web server would run it. */
export function runScript(file, args, environment, stdio) {
  const node = ['--conditions=react-server', '--import', 'tsx', file, ...args]
  return spawnSync(process.execPath, node, { cwd: root, env: environment, stdio, encoding: 'utf8' })
}

export function seed(environment) {
  const { status, stdout, stderr } = runScript('prisma/seed.ts', [], environment, 'pipe')
  if (status !== 0) throw new Halt(`初始数据没有写入：\n${(stderr || stdout).trim().slice(-3000)}`)
  return stdout.trim()
}
