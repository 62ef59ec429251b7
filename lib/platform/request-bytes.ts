import { type Reason, Refused } from './refused'

/** The body of a request; one that is longer is refused while it still comes, so that no more than `most` is ever held. */
export async function requestBytes(request: Request, most: number, tooLarge: Reason): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.length
    if (size > most) throw new Refused(tooLarge)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
