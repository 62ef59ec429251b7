import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this file lies in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const passedOver = new Set(['node_modules', '.next', '.data'])

function filesBelow(place) {
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(place, entry.name)
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesBelow(file)
    return entry.isFile() ? [file] : []
  })
}

/** A digest of what the named files and folders hold: equal digests mean that work done from them need not be done again. */
export function digestOf(...names) {
  const hash = createHash('sha256')
  const isFile = (name) => path.extname(name) !== ''
  for (const file of names
    .flatMap((name) => (isFile(name) ? [path.join(root, name)] : filesBelow(path.join(root, name))))
    .sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
