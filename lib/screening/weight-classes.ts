/*
 * Weights in classes, each at most an eighth above its least. A document's class is one byte: of a million documents they all
 * stay in the processor's cache, where the weights themselves do not.
 */

export const Classes = 128

/** What is dropped of the bits of a number: three are left of its fraction, and those of its power of two. */
const Dropped = 20
/** Nothing below a half is told apart. */
const First = 0x3f000000 >>> Dropped

const asNumber = new Float32Array(1)
const asBits = new Uint32Array(asNumber.buffer)

export function weightClass(weight: number): number {
  asNumber[0] = weight
  const place = ((asBits[0] ?? 0) >>> Dropped) - First
  return Math.max(0, Math.min(Classes - 1, place))
}

/** No weight of the class is less. */
export function leastWeight(weightClass: number): number {
  if (weightClass === 0) return 0
  asBits[0] = (weightClass + First) << Dropped
  return asNumber[0] ?? 0
}
