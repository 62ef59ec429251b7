import { createHash } from 'node:crypto'
import { UnreadableWord } from './unreadable'
import type { WordBlock } from './word-document'
import type { WordPackage } from './word-package'

export type ImportedPicture = { bytes: Uint8Array; type: 'png' | 'jpg' }

const onePicture = 20 * 1024 * 1024
const allPictures = 40 * 1024 * 1024

const relationsIn = (blocks: readonly WordBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => relationsIn(cell.blocks)))
      : block.pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.relation] : [])),
  )

/** By content: what a file calls itself proves nothing. */
function typeOf(bytes: Uint8Array): ImportedPicture['type'] | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (head === '89504e470d0a1a0a') return 'png'
  return head.startsWith('ffd8ff') ? 'jpg' : null
}

/** Pictures of the document under the SHA-256 of their bytes; `idOf` finds it by relationship. */
export type PictureStore = {
  pictures: ReadonlyMap<string, ImportedPicture>
  idOf: ReadonlyMap<string, string>
  /** How many pictures are of a kind that the form does not take. */
  refused: number
}

export async function readPictures(
  word: WordPackage,
  blocks: readonly WordBlock[],
  relations: ReadonlyMap<string, string>,
): Promise<PictureStore> {
  const pictures = new Map<string, ImportedPicture>()
  const idOf = new Map<string, string>()
  let refused = 0
  let total = 0
  for (const relation of new Set(relationsIn(blocks))) {
    const bytes = await word.bytes(relations.get(relation) ?? '', onePicture)
    total += bytes.length
    if (total > allPictures) throw new UnreadableWord('bomb')
    const type = typeOf(bytes)
    if (!type) {
      refused += 1
      continue
    }
    const id = createHash('sha256').update(bytes).digest('hex')
    pictures.set(id, { bytes, type })
    idOf.set(relation, id)
  }
  return { pictures, idOf, refused }
}
