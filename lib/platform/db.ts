import 'server-only'
import { env } from './env'
import { type Prisma, PrismaClient } from './prisma/client'
import { SequentialPg } from './sequential-pg'

const connect = () => {
  const adapter = new SequentialPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
}

// Hot reload loads this module again and again; the connections stay the same.
const kept = globalThis as { portalDatabase?: PrismaClient }
kept.portalDatabase ??= connect()

export const db: PrismaClient = kept.portalDatabase

/** A transaction, or the database outside of one. */
export type Tx = Prisma.TransactionClient
