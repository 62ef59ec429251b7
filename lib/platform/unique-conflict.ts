import { z } from 'zod'
import { Prisma } from './prisma/client'

/** Where the PostgreSQL adapter says which index refused. */
const Meta = z.object({ driverAdapterError: z.object({ cause: z.object({ originalMessage: z.string() }) }) })

/** Which of the named columns a unique index kept from being written twice; null for every other error. */
export function takenColumn<Name extends string>(error: unknown, columns: readonly Name[]): Name | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return null
  const meta = Meta.safeParse(error.meta)
  const said = meta.success ? meta.data.driverAdapterError.cause.originalMessage : ''
  return columns.find((column) => said.includes(`_${column}_key"`)) ?? null
}
