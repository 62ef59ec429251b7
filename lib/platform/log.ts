import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'
import { env } from './env'

type Carried = { portalRequest?: AsyncLocalStorage<{ requestId: string }> }

/** Structured log of the server, each line with its request's id. It takes ids, codes and durations, never names, texts or addresses of people. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  // Put there by lib/bootstrap/server.mjs.
  mixin: () => ({ ...(globalThis as Carried).portalRequest?.getStore() }),
})
