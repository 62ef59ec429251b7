import { Prisma } from '@/lib/platform/prisma/client'
import { Refused, reason } from '@/lib/platform/refused'

const TitleTaken = reason('title-taken', '已有同名的征集，请换一个名称。')

/** Two calls of one name could not be told apart in lists and file names: the database refuses, here it gets its sentence. */
export async function titleOnce<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write
  } catch (error) {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    if (taken) throw new Refused(TitleTaken, { title: [TitleTaken.sentence] })
    throw error
  }
}
