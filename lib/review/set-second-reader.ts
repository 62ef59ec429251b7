import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { SetSecondReader } from './form'
import { asOfficer, type Officer } from './held-desk'
import { whyNotDropSecondReader } from './rules'

/** 初审/复核 for the whole department; every colleague is told. */
export function setSecondReader(actor: Actor, { version, secondReader }: SetSecondReader) {
  const officer = asOfficer(actor)
  const { departmentId } = officer
  return db.$transaction(async (tx) => {
    if (!secondReader) {
      const waiting: Prisma.ReviewWhereInput = { departmentId, proposal: { not: null } }
      refuseIf(whyNotDropSecondReader(await tx.review.count({ where: waiting })))
    }
    await write(tx, officer, version, secondReader)
    const colleagues = await tx.account.findMany({
      where: { role: 'DEPARTMENT', departmentId, id: { not: officer.id } },
      select: { id: true },
    })
    await notify(
      tx,
      colleagues.map(({ id }) => id),
      {
        title: secondReader ? '已启用复核' : '已停用复核',
        text: `${officer.name}${secondReader ? '启用' : '停用'}了本部门的初审、复核两级审核。`,
        href: '/department',
      },
    )
    const subject = `department:${departmentId}`
    await recordAudit(tx, officer, { action: 'review.second-reader-set', subject, detail: { secondReader } })
    return { secondReader }
  })
}

async function write(tx: Tx, { departmentId }: Officer, version: number, secondReader: boolean): Promise<void> {
  const { count } =
    version === 0
      ? await tx.reviewSetting.createMany({ data: { departmentId, secondReader }, skipDuplicates: true })
      : await tx.reviewSetting.updateMany({
          where: { departmentId, version },
          data: { secondReader, version: { increment: 1 } },
        })
  if (count === 0) throw new Refused(ChangedMeanwhile)
}
