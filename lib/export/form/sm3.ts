// GB/T 32905-2016 SM3, for browsers and for an OpenSSL without it.

const start = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]
const blockBytes = 64

const turned = (word: number, by: number) => (word << (by % 32)) | (word >>> ((32 - by) % 32))
const p0 = (x: number) => x ^ turned(x, 9) ^ turned(x, 17)
const p1 = (x: number) => x ^ turned(x, 15) ^ turned(x, 23)

const constants = Array.from({ length: 64 }, (_, j) => turned(j < 16 ? 0x79cc4519 : 0x7a879d8a, j))

/** 6.2: the message with a one bit, zeros, and its length in bits. */
function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / blockBytes) * blockBytes
  const bytes = new Uint8Array(length)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setBigUint64(length - 8, BigInt(message.length) * 8n)
  return view
}

const words = new Int32Array(68)
const at = (i: number) => words[i] ?? 0

function expand(view: DataView, offset: number): void {
  for (let j = 0; j < 16; j += 1) words[j] = view.getInt32(offset + j * 4)
  for (let j = 16; j < 68; j += 1)
    words[j] = p1(at(j - 16) ^ at(j - 9) ^ turned(at(j - 3), 15)) ^ turned(at(j - 13), 7) ^ at(j - 6)
}

function compress(state: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let j = 0; j < 64; j += 1) {
    const ss1 = turned((turned(a, 12) + e + (constants[j] ?? 0)) | 0, 7)
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + (ss1 ^ turned(a, 12)) + (at(j) ^ at(j + 4))) | 0
    const tt2 = (gg + h + ss1 + at(j)) | 0
    ;[a, b, c, d] = [tt1, a, turned(b, 9), c]
    ;[e, f, g, h] = [p0(tt2), e, turned(f, 19), g]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) ^ word
}

/** The national hash of a whole message, in hexadecimal. */
export function sm3(message: Uint8Array): string {
  const view = padded(message)
  const state = Int32Array.from(start)
  for (let offset = 0; offset < view.byteLength; offset += blockBytes) {
    expand(view, offset)
    compress(state)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
