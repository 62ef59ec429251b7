import 'server-only'
import pino from 'pino'
import { env } from './env'

/** Structured log of the server. It takes ids, codes and durations, never names, texts or addresses of people. */
export const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
