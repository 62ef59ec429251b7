import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Where content lies until its hash is known: of the store on disk, and of the one that speaks S3. */
const folders = [path.join('files', 'incoming'), 'spool']
const longest = 86_400_000

/** Removes what a crash left on its way into the store; a day is longer than any request lives. */
export async function sweepSpool(dataDir: string, now: number): Promise<void> {
  for (const folder of folders.map((name) => path.join(dataDir, name))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name)
      const found = await stat(file).catch(() => null)
      if (found && now - found.mtimeMs > longest) await rm(file, { force: true })
    }
  }
}
