import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { DeclarePairConflict } from './form'
import { asOfficer, holdPair } from './held-pair'

/** 回避: shuts its officer out of both suggestions, by every door and for good; colleagues are told that the pair waits for them. */
export function declarePairConflict(actor: Actor, { id, reason }: DeclarePairConflict): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdPair(tx, officer, id)
    const suggestions = [held.suggestionId, held.otherSuggestionId].filter((one) => one !== null)
    // Their own first readings of either go: nobody else's verdict may rest on them.
    await tx.duplicatePair.updateMany({
      where: {
        proposedById: officer.id,
        OR: [{ suggestionId: { in: suggestions } }, { otherSuggestionId: { in: suggestions } }],
      },
      data: { proposal: null, proposalReason: '', proposedById: null, proposedAt: null, version: { increment: 1 } },
    })
    await tx.reviewConflict.createMany({
      data: suggestions.map((suggestionId) => ({ suggestionId, accountId: officer.id, reason })),
    })
    // What the notices of these suggestions say of them is shut, too.
    await tx.notice.deleteMany({ where: { accountId: officer.id, suggestionId: { in: suggestions } } })
    const colleagues = await tx.account.findMany({
      where: {
        role: 'PROVINCE',
        disabledAt: null,
        id: { not: officer.id },
        conflicts: { none: { suggestionId: { in: suggestions } } },
      },
      select: { id: true },
    })
    await notify(
      tx,
      colleagues.map((colleague) => colleague.id),
      {
        title: '同事申请回避',
        text: `${officer.name}对一组相似内容申请回避，请由其他经办人判定。`,
        href: `/province/screening/${id}`,
        suggestionId: held.suggestionId,
      },
    )
    await recordAudit(tx, officer, {
      action: 'pair.conflict-declared',
      subject: `pair:${id}`,
      detail: { reason, suggestions },
    })
    return { id }
  })
}
