const headBytes = 4 * 2 ** 20
const tailBytes = 2 ** 16

/** FNV-1a. Not crypto.subtle: that is missing where an office serves the portal without https. */
function mix(bytes: Uint8Array, seed: number): number {
  let hash = seed
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

const hex = (number: number) => number.toString(16).padStart(8, '0')

/** Tells a file that is picked again from another of the same name and size: by its first chunk, its end and its time. */
export async function fingerprintOf(file: File): Promise<string> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const tail = new Uint8Array(await file.slice(-tailBytes).arrayBuffer())
  const time = new TextEncoder().encode(String(file.lastModified))
  const seeds = [0x811c9dc5, 0x9747b28c]
  return seeds.map((seed) => hex(mix(time, mix(tail, mix(head, seed))))).join('')
}
