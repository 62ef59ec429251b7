import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, ActorOf, Visitor } from './actor'
import { auth } from './auth'
import { db } from './db'
import { env } from './env'
import type { Role } from './prisma/enums'
import { currentVisitor, pathHeader } from './visitor'

/** What a session may do: everything, only show its second factor, or only set one up because its role must have one. */
type Standing = 'live' | 'code' | 'enrolment'

/** Somebody whose password was right, before it is clear whether that is enough. */
export type Arrival = Visitor & { id: string; sessionId: string; name: string; role: Role }

type Row = {
  id: string
  role: Role
  name: string
  organisationId: string | null
  departmentId: string | null
  standing: Standing
  secondsLeft: number
  stale: boolean
}

type SessionNow = Row & { arrival: Arrival }

const idleSeconds = env.SESSION_IDLE_MINUTES * 60

/** The live session of this request, whatever its standing; ended, idle for too long or disabled means none. Counts as no activity. */
export const currentSession = cache(async (): Promise<SessionNow | null> => {
  const sessionId = (await auth())?.sessionId
  if (!sessionId) return null
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a.id, a.role, a.name, a."organisationId", coalesce(a."departmentId", o."departmentId") AS "departmentId",
           CASE WHEN s."secondFactorAt" IS NOT NULL THEN 'live'
                WHEN a."totpConfirmedAt" IS NOT NULL THEN 'code'
                WHEN r."totpRequired" THEN 'enrolment'
                ELSE 'live' END AS standing,
           greatest(0, extract(epoch FROM s."lastSeenAt" - clock_timestamp()) + ${idleSeconds})::float8 AS "secondsLeft",
           s."lastSeenAt" < clock_timestamp() - interval '30 seconds' AS stale
    FROM "Session" s JOIN "Account" a ON a.id = s."accountId" LEFT JOIN "Organisation" o ON o.id = a."organisationId"
      LEFT JOIN "RoleSetting" r ON r.role = a.role
    WHERE s.id = ${sessionId}::uuid AND s."endedAt" IS NULL AND a."disabledAt" IS NULL
      AND s."lastSeenAt" > clock_timestamp() - make_interval(secs => ${idleSeconds})`
  if (!row) return null
  const { id, name, role } = row
  return { ...row, arrival: { ...(await currentVisitor()), id, name, role, sessionId } }
})

/** Who asks, of a page that looks by itself every few seconds: counts as no activity. */
export const quietActor = async (): Promise<Actor | null> => {
  const session = await currentSession()
  return session?.standing === 'live' ? actorFrom(session) : null
}

/** Who asks, with all a session of full standing may do; asking counts as activity. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  if (session?.standing !== 'live') return null
  if (session.stale)
    await db.$executeRaw`
      UPDATE "Session" SET "lastSeenAt" = clock_timestamp() WHERE id = ${session.arrival.sessionId}::uuid AND "endedAt" IS NULL`
  return actorFrom(session)
})

function actorFrom({ arrival, organisationId, departmentId }: SessionNow): Actor | null {
  const { role, ...person } = arrival
  if (role === 'PROPOSER')
    return organisationId && departmentId ? { ...person, role, organisationId, departmentId } : null
  if (role === 'DEPARTMENT') return departmentId ? { ...person, role, departmentId } : null
  return { ...person, role }
}

const doors = { live: '/sign-in', code: '/sign-in/code', enrolment: '/sign-in/enrol' }

/** For pages and actions: the signed-in person, else the step still missing; with roles named, else the page that says why not. */
export async function requireActor(): Promise<Actor>
export async function requireActor<R extends Role>(...roles: R[]): Promise<ActorOf<R>>
export async function requireActor(...roles: Role[]): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) {
    const door = doors[(await currentSession())?.standing ?? 'live']
    const wanted = (await headers()).get(pathHeader)
    redirect((wanted ? `${door}?next=${encodeURIComponent(wanted)}` : door) as Route)
  }
  if (roles.length > 0 && !roles.includes(actor.role)) forbidden()
  return actor
}
