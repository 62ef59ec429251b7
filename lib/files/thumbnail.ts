import 'server-only'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { fileStore } from './chosen-store'
import { mostPixels } from './content/pixels'
import { queue } from './queue'

// Pictures are strangers' files: one at a time, on one thread, nothing kept.
sharp.concurrency(1)
sharp.cache(false)
const inTurn = queue()
const side = 240

/** A small WebP of a stored picture, upright and without its metadata. */
export function thumbnailOf(hash: string): Promise<Buffer> {
  return inTurn(async () =>
    sharp(await buffer(await fileStore.open(hash)), { limitInputPixels: mostPixels, sequentialRead: true })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 72 })
      .timeout({ seconds: 10 })
      .toBuffer(),
  )
}
