import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A file in its place in an archive; both hashes where they were asked for. */
export const ArchiveFile = z.object({ path: z.string(), hash: Hash, size: z.int().min(0), sm3: Hash.optional() })
export type ArchiveFile = z.infer<typeof ArchiveFile>
