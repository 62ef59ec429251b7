import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { SetDesk } from './form'
import { asOfficer } from './held-pair'
import { whyNotDropSecondReader } from './rules'

/** 复核 and 匿名阅读 for the whole desk; every colleague is told. */
export function setDesk(actor: Actor, { version, secondReader, blind }: SetDesk) {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    if (!secondReader)
      refuseIf(whyNotDropSecondReader(await tx.duplicatePair.count({ where: { proposal: { not: null } } })))
    const { count } =
      version === 0
        ? await tx.duplicateSetting.createMany({ data: { secondReader, blind }, skipDuplicates: true })
        : await tx.duplicateSetting.updateMany({
            where: { id: 1, version },
            data: { secondReader, blind, version: { increment: 1 } },
          })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const colleagues = await tx.account.findMany({
      where: { role: 'PROVINCE', disabledAt: null, id: { not: officer.id } },
      select: { id: true },
    })
    await notify(
      tx,
      colleagues.map(({ id }) => id),
      {
        title: '查重工作方式已更改',
        text: `${officer.name}更改了查重工作方式：${secondReader ? '须' : '不须'}复核，${blind ? '' : '不'}匿名阅读。`,
        href: '/province/screening',
      },
    )
    const detail = { secondReader, blind }
    await recordAudit(tx, officer, { action: 'screening.desk-set', subject: 'screening:desk', detail })
    return { secondReader, blind }
  })
}
