import 'server-only'
import { createHash } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Passes whole content on and breaks off before its end if it is not what the hash promises. */
export function verified(content: Readable, hash: string): Readable {
  const digest = createHash('sha256')
  // One piece is held back: whoever reads must not get the last byte of changed content.
  let held: Buffer | null = null
  const check = new Transform({
    transform(piece: Buffer, _encoding, next) {
      digest.update(piece)
      const earlier = held
      held = piece
      next(null, earlier)
    },
    flush(next) {
      if (digest.digest('hex') !== hash) next(new Error(`content of ${hash} has changed in the store`))
      else next(null, held)
    },
  })
  // Its failure destroys `check`, where the reader meets it.
  pipeline(content, check).catch(() => {})
  return check
}
