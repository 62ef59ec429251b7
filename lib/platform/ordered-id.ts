import { randomBytes } from 'node:crypto'

let last = 0n

/** UUIDs of version 7 in rising order, for rows that are written in bulk and read in the order of their file. */
export function orderedId(): string {
  // Milliseconds and the twelve bits behind them, counted on, so that no two of this process are equal or out of order.
  const now = BigInt(Date.now()) * 4096n
  last = now > last ? now : last + 1n
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Number(last >> 12n), 0, 6)
  bytes.writeUInt16BE(0x7000 | Number(last & 0xfffn), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
