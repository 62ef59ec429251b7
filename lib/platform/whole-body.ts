import 'server-only'
import { Refused, reason } from './refused'

const CutShort = reason('cut-short', '文件没有传完整，没有接收。请检查网络后重新上传。')

/** The body of a request, piece by piece, refused at its end when it is not as long as was announced: what lacks its end can look whole. */
export async function* wholeBody({ body, headers }: Request): AsyncGenerator<Uint8Array> {
  const announced = headers.get('content-length')
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    yield piece
  }
  if (announced !== null && Number(announced) !== size) throw new Refused(CutShort)
}
