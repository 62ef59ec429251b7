import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

type Cluster = { port: number; stop: () => Promise<void> }

/** A PostgreSQL of its own in a temporary folder, gone afterwards. */
export async function withDatabase<Result>(use: (client: Client, url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'screening-pg-'))
  // The cluster runs as another user, who must be able to pass.
  chmodSync(folder, 0o755)
  const { startPostgres, databaseUrl } = await import('@/lib/bootstrap/postgres.mjs')
  const cluster: Cluster = await startPostgres(folder, {
    max_wal_size: '8GB',
    maintenance_work_mem: '1GB',
  })
  const url = databaseUrl(folder, cluster.port, 'postgres')
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return await use(client, url)
  } finally {
    await client.end().catch(() => {})
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
