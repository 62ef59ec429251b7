import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.mjs'

/** Of this checkout; outside it, because an installation empties node_modules. */
export const setupLockFile = path.join(
  tmpdir(),
  `portal-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`,
)

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The process that holds the lock, or null when nobody does (a holder that died holds nothing). */
export function holderOf(file) {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null
}

/** Takes the lock or says who has it. */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const holder = holderOf(file)
  if (holder) return holder
  rmSync(file, { force: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    return holderOf(file) ?? process.pid
  }
  process.once('exit', () => rmSync(file, { force: true }))
  return null
}

/** One set-up at a time in one checkout: two starts at once must not install into the same folder. */
export async function withLock(file, work) {
  while (takeLock(file)) await wait(500)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
