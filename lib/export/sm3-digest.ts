import 'server-only'
import { createHash, getHashes } from 'node:crypto'
import { sm3 } from './form/sm3'

const known = getHashes().includes('sm3')

/** By OpenSSL where it has it: a hundred times as fast. */
export const sm3Digest = (content: Uint8Array): string =>
  known ? createHash('sm3').update(content).digest('hex') : sm3(content)
