import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Tx } from './db'
import { env } from './env'

const beforeNextTry = 5_000

/** Rings in every process that listens, at the moment in which the transaction is committed. */
export const ring = (tx: Tx, bell: string): Promise<number> => tx.$executeRaw`SELECT pg_notify(${bell}, '')`

/**
 * Listens as long as the process lives; what it gives waits until the bell has rung since the last time. Its connection may
 * break and come back: whoever waits must look by themselves now and then.
 */
export function listenFor(bell: string): () => Promise<void> {
  let rung = false
  let wake = () => {}
  const hear = () => {
    rung = true
    wake()
  }
  const keepListening = async () => {
    for (;;) {
      await listen(bell, hear).catch(() => {})
      await wait(beforeNextTry, undefined, { ref: false })
    }
  }
  void keepListening()
  return async () => {
    if (!rung)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    rung = false
  }
}

/** Until the connection breaks. */
async function listen(bell: string, hear: () => void): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true })
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve)
  })
  // Said again by the end, which is what matters here.
  client.on('error', () => {})
  client.on('notification', hear)
  await client.connect()
  await client.query(`LISTEN ${client.escapeIdentifier(bell)}`)
  await ended
}
