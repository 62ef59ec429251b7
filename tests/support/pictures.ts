import { createHash } from 'node:crypto'

const encoded = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
]

/** Two tiny pictures under the SHA-256 of their bytes. */
export const pictures: ReadonlyMap<string, { bytes: Uint8Array; type: 'png' }> = new Map(
  encoded.map((text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'base64'))
    return [createHash('sha256').update(bytes).digest('hex'), { bytes, type: 'png' }]
  }),
)
export const pictureIds = [...pictures.keys()]
