import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { db } from '@/lib/platform/db'
import type { FileKind } from '@/lib/platform/prisma/enums'
import { fileStore } from './chosen-store'

/** Puts content into the store. Its row first: from then on a sweep leaves it alone, and content never lies there without a row. */
export async function keepContent(content: Uint8Array, kind: FileKind): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256').update(content).digest('hex')
  await db.$executeRaw`
    INSERT INTO "StoredFile" (hash, size, kind) VALUES (${hash}, ${content.length}, ${kind}::"FileKind")
    ON CONFLICT (hash) DO UPDATE SET "claimedAt" = clock_timestamp()`
  await fileStore.put(Readable.from([content]))
  return { hash, size: content.length }
}
