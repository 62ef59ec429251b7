import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, ActorOf } from './actor'
import { auth } from './auth'
import { db } from './db'
import { env } from './env'
import type { Role } from './prisma/enums'
import { currentVisitor } from './visitor'

type Row = {
  id: string
  role: Role
  name: string
  organisationId: string | null
  departmentId: string | null
  stale: boolean
}

/** Who asks, by the live session in the database: ended, idle for too long or disabled means nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = (await auth())?.sessionId
  if (!sessionId) return null
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a.id, a.role, a.name, a."organisationId", coalesce(a."departmentId", o."departmentId") AS "departmentId",
           s."lastSeenAt" < clock_timestamp() - interval '30 seconds' AS stale
    FROM "Session" s JOIN "Account" a ON a.id = s."accountId" LEFT JOIN "Organisation" o ON o.id = a."organisationId"
    WHERE s.id = ${sessionId}::uuid AND s."endedAt" IS NULL AND a."disabledAt" IS NULL
      AND s."lastSeenAt" > clock_timestamp() - make_interval(secs => ${env.SESSION_IDLE_MINUTES * 60})`
  if (!row) return null
  if (row.stale)
    await db.$executeRaw`UPDATE "Session" SET "lastSeenAt" = clock_timestamp() WHERE id = ${sessionId}::uuid AND "endedAt" IS NULL`
  return actorFrom(row, sessionId, await currentVisitor())
})

function actorFrom(row: Row, sessionId: string, visitor: { address: string; browser: string }): Actor | null {
  const person = { ...visitor, id: row.id, name: row.name, sessionId }
  const { role, organisationId, departmentId } = row
  if (role === 'PROPOSER')
    return organisationId && departmentId ? { ...person, role, organisationId, departmentId } : null
  if (role === 'DEPARTMENT') return departmentId ? { ...person, role, departmentId } : null
  return { ...person, role }
}

/** For pages and actions: the signed-in person, else the sign-in page; with roles named, else the page that says why not. */
export async function requireActor(): Promise<Actor>
export async function requireActor<R extends Role>(...roles: R[]): Promise<ActorOf<R>>
export async function requireActor(...roles: Role[]): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  if (roles.length > 0 && !roles.includes(actor.role)) forbidden()
  return actor
}
