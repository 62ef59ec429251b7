// `npm run admin`, `npm run audit:verify`, `npm run screen`: a program of the portal, with its database, beside a running portal or alone.

import { openDatabase, runScript } from './database.mjs'
import { dataDirectory, portalEnvironment, prepare } from './environment.mjs'
import { halting } from './phase.mjs'
import { databaseUrl, runningCluster } from './postgres.mjs'

const alone = process.argv[2] === '--without-database'
const [file, ...args] = process.argv.slice(alone ? 3 : 2)

async function command() {
  if (alone) return process.exit(runScript(file, args, process.env, 'inherit').status ?? 1)
  const { stop, environment } = await reachDatabase()
  const { migrate } = await import('./migrate.mjs')
  await migrate(environment.DATABASE_URL)
  const { status } = runScript(file, args, environment, 'inherit')
  await stop()
  process.exit(status ?? 1)
}

async function reachDatabase() {
  const dataDir = dataDirectory(process.env)
  const running = process.env.DATABASE_URL ? null : runningCluster(dataDir)
  if (!running) return openDatabase()
  return { environment: portalEnvironment(databaseUrl(dataDir, running.port), true), stop: async () => {} }
}

halting(async () => {
  const log = console.log
  // Only what the command itself says belongs on standard output.
  console.log = () => {}
  await prepare()
  console.log = log
  await command()
})
