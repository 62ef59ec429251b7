import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json'
import type { Suggestion } from './definition'

/** SHA-256 of a suggestion's content, in hexadecimal: what a receipt and a version are known by. */
export const contentHash = (suggestion: Suggestion): string =>
  createHash('sha256').update(canonicalJson(suggestion), 'utf8').digest('hex')
