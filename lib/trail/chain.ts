import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/platform/db'
import { type ChainReport, faultsAtEnd, faultsOf } from './rules'

const shown = 20
const End = z.object({ seq: z.number(), hash: z.string() })
const Found = z.object({
  entries: z.number(),
  head: End,
  last: End,
  misfits: z.array(z.object({ seq: z.number(), seqBefore: z.number(), rewritten: z.boolean(), unlinked: z.boolean() })),
})

/** Recomputes every hash and link inside the database, in one statement and so against one moment; names the first faults. */
export async function checkChain(tx: Tx = db): Promise<ChainReport> {
  const [row] = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'entries', (SELECT count(*) FROM "AuditEntry"),
      'head', (SELECT json_build_object('seq', seq, 'hash', hash) FROM "AuditHead"),
      'last', coalesce((SELECT json_build_object('seq', seq, 'hash', hash) FROM "AuditEntry" ORDER BY seq DESC LIMIT 1),
                       json_build_object('seq', 0, 'hash', repeat('0', 64))),
      'misfits', (
        SELECT coalesce(json_agg(misfit ORDER BY misfit.seq), '[]') FROM (
          SELECT * FROM (
            SELECT seq, coalesce(lag(seq) OVER link, 0) AS "seqBefore", hash <> audit_hash(entry) AS rewritten,
                   previous <> coalesce(lag(hash) OVER link, repeat('0', 64)) AS unlinked
            FROM "AuditEntry" entry WINDOW link AS (ORDER BY seq)
          ) judged
          WHERE seq <> "seqBefore" + 1 OR rewritten OR unlinked ORDER BY seq LIMIT ${shown}
        ) misfit
      )) AS found`
  const { entries, head, last, misfits } = Found.parse(row?.found)
  return { entries, head, faults: [...misfits.flatMap(faultsOf), ...faultsAtEnd(last, head)] }
}
