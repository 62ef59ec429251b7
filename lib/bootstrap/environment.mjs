import path from 'node:path'
import { setupLockFile, withLock } from './lock.mjs'
import { phase } from './phase.mjs'
import { root } from './root.mjs'
import { provideSecrets } from './secrets.mjs'

export const dataDirectory = (environment) => path.resolve(root, environment.DATA_DIR || '.data')

/** Everything that must stand before any code of the portal can be loaded. */
export async function prepare() {
  const { install, requireNode } = await import('./install.mjs')
  requireNode()
  await withLock(setupLockFile, async () => {
    await phase('依赖', install)
    const { generate } = await import('./generate.mjs')
    await phase('数据库客户端', generate)
  })
}

/** The environment of every process of the portal, whether web server, seed or command. */
export function portalEnvironment(databaseUrl, embedded) {
  const dataDir = dataDirectory(process.env)
  const port = process.env.PORT || '3000'
  const given = provideSecrets(process.env, dataDir, embedded)
  return {
    ...given,
    PORT: port,
    APP_URL: given.APP_URL || `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    // Set here and nowhere else: an installation on an operator's database can never turn into a demonstration.
    PORTAL_EMBEDDED: embedded ? 'yes' : 'no',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
