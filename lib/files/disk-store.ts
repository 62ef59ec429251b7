import 'server-only'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from './file-store'
import { spool, syncFolder } from './spool'

/** Content below `root` in folders by the first four digits of its hash: ab/cd/abcd…; only whole files ever carry such a name. */
export function diskStore(root: string): FileStore {
  const place = (hash: string) => path.join(root, hash.slice(0, 2), hash.slice(2, 4), hash)

  return {
    async put(content) {
      const { path: written, hash, size } = await spool(content, path.join(root, 'incoming'))
      const folder = path.dirname(place(hash))
      const made = await mkdir(folder, { recursive: true })
      await rename(written, place(hash))
      await syncFolder(folder)
      if (made) await Promise.all([root, path.dirname(folder)].map(syncFolder))
      return { hash, size }
    },
    async open(hash, range) {
      const file = await open(place(hash), 'r')
      return file.createReadStream(range ?? {})
    },
    read: (hash) => readFile(place(hash)),
    has: (hash) =>
      access(place(hash)).then(
        () => true,
        () => false,
      ),
    remove: (hash) => rm(place(hash), { force: true }),
  }
}
