import 'server-only'
import { db } from '@/lib/platform/db'
import { FlaggedScore } from '@/lib/screening/calibration'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { holdOpenIndex } from './index-model'

/** Ids of the texts in the index whose titles are alike enough to be shown to a person. */
export function findLikeTitles(title: string): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const executor = prismaExecutor(tx)
    const index = await holdOpenIndex(executor)
    const { hits } = await screen(executor, index, { id: '', title }, 0, ({ score }) => score >= FlaggedScore)
    // What agrees with a text's inside alone is nobody's business here.
    const like = hits.filter(({ passages }) => passages.some(({ otherField }) => otherField === 'title'))
    return like.map(({ id }) => id)
  })
}
