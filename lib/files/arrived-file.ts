import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/platform/env'
import { type Reason, Refused } from '@/lib/platform/refused'
import { type Spooled, spool } from './spool'

const folder = path.join(env.DATA_DIR, 'arrived')
const day = 86_400_000

async function* atMost(body: AsyncIterable<Uint8Array> | null, most: number, tooLarge: Reason) {
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > most) throw new Refused(tooLarge)
    yield piece
  }
}

/** A file that background work will read: kept under a name of its own, never more of it than is allowed. */
export async function receiveFile(
  body: AsyncIterable<Uint8Array> | null,
  most: number,
  { tooLarge, empty }: { tooLarge: Reason; empty: Reason },
): Promise<Spooled & { place: string }> {
  const spooled = await spool(Readable.from(atMost(body, most, tooLarge)), folder)
  const place = path.basename(spooled.path)
  if (spooled.size === 0) {
    await dropArrived(place)
    throw new Refused(empty)
  }
  return { ...spooled, place }
}

export const arrivedPath = (place: string): string => path.join(folder, path.basename(place))

export const dropArrived = (place: string): Promise<void> => rm(arrivedPath(place), { force: true })

/** Removes files that no row knows, a day after they came: what a broken connection or a crash left behind. */
export async function sweepArrived(isKnown: (place: string) => Promise<boolean>, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: now.getTime() }))
    if (mtimeMs < now.getTime() - day && !(await isKnown(name))) await dropArrived(name)
  }
}
