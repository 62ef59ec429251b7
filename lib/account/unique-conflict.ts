import 'server-only'
import { Prisma } from '@/lib/platform/prisma/client'

const isConflict = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2002' || error.code === 'P2034')

/** Runs a transaction that looks before it writes; when another one wrote the same in between, looks again. */
export async function lookAgainOnConflict<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let times = 1; ; times++) {
    try {
      return await run()
    } catch (error) {
      if (!isConflict(error) || times === 3) throw error
    }
  }
}
