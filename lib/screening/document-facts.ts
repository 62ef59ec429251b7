import { mix } from './grams'
import { weightClass } from './weight-classes'

export type Facts = { tripleWeight: number; titleWeight: number; order: number }

/** What a choice among documents needs to know of each, by its number. */
export class DocumentFacts {
  tripleWeight = new Float32Array(1024)
  titleWeight = new Float32Array(1024)
  /** Their classes, which most questions need and no more. */
  tripleClass = new Uint8Array(1024)
  titleClass = new Uint8Array(1024)
  /** Decides between equals; see `orderOf`. */
  order = new Uint32Array(1024)
  private near = new Uint8Array()
  /** Greater than any number that is known. */
  size = 0

  set(document: number, facts: Facts): void {
    this.makeRoom(document + 1)
    this.tripleWeight[document] = facts.tripleWeight
    this.titleWeight[document] = facts.titleWeight
    this.order[document] = facts.order
    this.classify(document, document + 1)
  }

  /** The facts of documents from..to (to excluded) as they are kept. */
  toBytes(from: number, to: number): Uint8Array {
    const parts = [this.tripleWeight, this.titleWeight, this.order].map((part) => part.subarray(from, to))
    return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
  }

  load(from: number, bytes: Uint8Array): void {
    const count = bytes.byteLength / 12
    const numbers = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    this.makeRoom(from + count)
    this.tripleWeight.set(new Float32Array(numbers, 0, count), from)
    this.titleWeight.set(new Float32Array(numbers, 4 * count, count), from)
    this.order.set(new Uint32Array(numbers, 8 * count, count), from)
    this.classify(from, from + count)
  }

  /** Classes of the documents from one number on, copied to where the processor has them at hand. */
  textClasses(from: number, room: number): Uint8Array {
    return this.copy(this.tripleClass, from, room)
  }

  titleClasses(from: number, room: number): Uint8Array {
    return this.copy(this.titleClass, from, room)
  }

  private copy(classes: Uint8Array, from: number, room: number): Uint8Array {
    if (room > this.near.length) this.near = new Uint8Array(room)
    this.near.set(classes.subarray(from, from + room))
    return this.near
  }

  private classify(from: number, to: number): void {
    for (let document = from; document < to; document++) {
      this.tripleClass[document] = weightClass(this.tripleWeight[document] ?? 0)
      this.titleClass[document] = weightClass(this.titleWeight[document] ?? 0)
    }
  }

  private makeRoom(size: number): void {
    this.size = Math.max(this.size, size)
    const room = this.order.length
    if (size <= room) return
    const widen = <Numbers extends Float32Array | Uint32Array | Uint8Array>(numbers: Numbers, wider: Numbers) => {
      wider.set(numbers)
      return wider
    }
    const length = Math.max(size, room + (room >> 1))
    this.tripleWeight = widen(this.tripleWeight, new Float32Array(length))
    this.titleWeight = widen(this.titleWeight, new Float32Array(length))
    this.tripleClass = widen(this.tripleClass, new Uint8Array(length))
    this.titleClass = widen(this.titleClass, new Uint8Array(length))
    this.order = widen(this.order, new Uint32Array(length))
  }
}

/**
 * Of two documents that are equally good the one of the lower order is taken: drawn from the id, so that it does not matter
 * which of them arrived first.
 */
export function orderOf(id: string): number {
  let order = id.length
  for (let i = 0; i < id.length; i++) order = mix(order ^ id.charCodeAt(i))
  return order
}
