import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import type { Officer } from '@/lib/review/held-desk'

const circumstances = {
  department: { select: { name: true } },
  call: { select: { title: true } },
} satisfies Prisma.MailedDraftInclude

/** The department's own, held until the transaction ends; refused when it is not what the screen showed. */
export async function holdMailedDraft(tx: Tx, officer: Officer, { id, version }: { id: string; version: number }) {
  await tx.$queryRaw`SELECT 1 FROM "MailedDraft" WHERE id = ${id}::uuid FOR UPDATE`
  const draft = await tx.mailedDraft.findFirst({
    where: { id, departmentId: officer.departmentId },
    include: circumstances,
  })
  if (!draft) throw new Refused(NotFound)
  return { ...draft, refuseOvertaken: () => refuseOther(draft.version, version) }
}

function refuseOther(now: number, seen: number): void {
  if (now !== seen) throw new Refused(ChangedMeanwhile)
}
