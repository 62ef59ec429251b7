/** An array as PostgreSQL writes it; the driver would quote every number by itself. */
export const listOf = (numbers: readonly number[] | Int32Array | Uint32Array): string => `{${numbers.join(',')}}`

/** The numbers of an array as PostgreSQL writes it; there may be many thousands. */
export function numbersOf(list: string): number[] {
  const numbers: number[] = []
  let number = 0
  for (let i = 1; i < list.length; i++) {
    const digit = list.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
    else {
      numbers.push(number)
      number = 0
    }
  }
  return numbers
}

export function bytesOf(numbers: Uint16Array | Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

export function unitsOf(bytes: Uint8Array): Uint16Array {
  // The driver's bytes may begin anywhere in a larger piece of memory.
  const from = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes)
  return new Uint16Array(from.buffer, from.byteOffset, from.byteLength / 2)
}
