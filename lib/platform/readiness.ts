import 'server-only'
import { access, constants, readdir, statfs } from 'node:fs/promises'
import { db } from './db'
import { env } from './env'

const leastFreeBytes = 200 * 2 ** 20

async function databaseFaults(): Promise<string[]> {
  const applied = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const shipped = (await readdir('prisma/migrations', { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const missing = shipped.filter(({ name }) => !applied.some((done) => done.name === name))
  return missing.length ? [`数据结构缺少 ${missing.length} 项更新`] : []
}

async function diskFaults(): Promise<string[]> {
  await access(env.DATA_DIR, constants.W_OK)
  const { bavail, bsize } = await statfs(env.DATA_DIR)
  return bavail * bsize < leastFreeBytes ? ['数据目录所在磁盘空间不足'] : []
}

/** What keeps the portal from serving, in words for the operator; empty when nothing does. */
export async function findFaults(): Promise<string[]> {
  const database = databaseFaults().catch(() => ['数据库没有应答'])
  const disk = diskFaults().catch(() => ['数据目录不可写'])
  return [...(await database), ...(await disk)]
}
