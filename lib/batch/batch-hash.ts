import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/suggestion/form/canonical-json'

export type HashedRow = {
  number: number
  suggestionId: string
  versionNumber: number
  contentHash: string
  remark: string
  evidence: readonly { name: string; hash: string }[]
}
type Hashed = { callId: string; departmentId: string; number: number; rows: readonly HashedRow[] }

/** SHA-256 of what a batch holds, in its order: a click, a stamped scan and a delivery say by it what they mean. */
export function batchHash({ callId, departmentId, number, rows }: Hashed): string {
  const held = rows.map((row) => ({
    number: row.number,
    suggestionId: row.suggestionId,
    versionNumber: row.versionNumber,
    contentHash: row.contentHash,
    ...(row.remark && { remark: row.remark }),
    evidence: row.evidence.map(({ name, hash }) => ({ name, hash })),
  }))
  return createHash('sha256')
    .update(canonicalJson({ callId, departmentId, number, rows: held }))
    .digest('hex')
}
