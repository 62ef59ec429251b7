import 'server-only'
import { z } from 'zod'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Call, CallPledge, Prisma } from '@/lib/platform/prisma/client'
import type { CallFamily } from '@/lib/platform/prisma/enums'
import { callForms, type OptionsOf } from './families'
import { type CallPhase, callNow, callPhase, visibleTo } from './rules'

type Moment = {
  /** What time it is for this call; hand it to the rules. */
  now: Date
  phase: CallPhase
}

/** A call with its options as its family's type; a union of families once there are several. */
export type FoundCall = {
  [F in CallFamily]: Omit<Call, 'family' | 'options'> & Moment & { family: F; options: OptionsOf<F> }
}[CallFamily]

const summary = {
  id: true,
  family: true,
  year: true,
  title: true,
  demonstration: true,
  opensAt: true,
  closesAt: true,
  timesNote: true,
  publishedAt: true,
  closedAt: true,
  clockOffsetSeconds: true,
} as const satisfies Prisma.CallSelect

type SummaryRow = Pick<Call, keyof typeof summary>
export type CallSummary = SummaryRow & Moment

function atThisMoment<Row extends SummaryRow>(row: Row, databaseTime: Date): Row & Moment {
  const now = callNow(row, databaseTime)
  return { ...row, now, phase: callPhase(row, now) }
}

/** One call with everything in it; null when there is none or the reader may not know of it. */
export async function findCall(reader: Actor | null, id: string, tx: Tx = db): Promise<FoundCall | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await tx.call.findFirst({ where: { AND: [{ id }, visibleTo(reader)] } })
  if (!row) return null
  const { Options } = callForms[row.family]
  return { ...atThisMoment(row, await databaseNow(tx)), options: Options.parse(row.options) }
}

/** Newest year first; without the long texts. */
export async function listCalls(reader: Actor | null): Promise<CallSummary[]> {
  const rows = await db.call.findMany({
    where: visibleTo(reader),
    select: summary,
    orderBy: [{ year: 'desc' }, { closesAt: 'desc' }],
  })
  const now = await databaseNow()
  return rows.map((row) => atThisMoment(row, now))
}

/** The 合作国别、地区 of every call that the reader may know of, each once. */
export async function listCategories(reader: Actor | null): Promise<string[]> {
  const rows = await db.call.findMany({ where: visibleTo(reader), select: { family: true, options: true } })
  const named = rows.flatMap(({ family, options }) => callForms[family].Options.parse(options).categories)
  return [...new Set(named.map(({ value }) => value))]
}

/** Those that are open or soon will be, the nearest deadline first. */
export async function currentCalls(reader: Actor | null): Promise<CallSummary[]> {
  const calls = await listCalls(reader)
  return calls
    .filter(({ phase }) => phase === 'open' || phase === 'upcoming')
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

/** Those in which the department may hand in now or soon: the current ones, and closed ones that were opened again for it alone. */
export async function deliverableCalls(reader: ActorOf<'DEPARTMENT'>): Promise<CallSummary[]> {
  const calls = await listCalls(reader)
  const terms = await db.callDepartment.findMany({ where: { departmentId: reader.departmentId } })
  const until = new Map(terms.map(({ callId, reopenedUntil }) => [callId, reopenedUntil]))
  const isReopened = ({ id, now, closedAt }: CallSummary) => closedAt === null && (until.get(id) ?? now) > now
  return calls
    .filter((call) => call.phase === 'open' || call.phase === 'upcoming' || isReopened(call))
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

const ofVisible = (reader: Actor | null, callId: string) => ({ callId, call: visibleTo(reader) })

/** Newest first: the first one is what is accepted now. */
export function listPledges(reader: Actor | null, callId: string, tx: Tx = db): Promise<CallPledge[]> {
  return tx.callPledge.findMany({ where: ofVisible(reader, callId), orderBy: { number: 'desc' } })
}

/** 承诺书 in force: a submission stores this number and text. */
export async function findPledge(reader: Actor | null, callId: string, tx: Tx = db): Promise<CallPledge | null> {
  const [newest] = await listPledges(reader, callId, tx)
  return newest ?? null
}

/** What holds for one department in a call; null where it has no terms of its own. */
export function findTerms(callId: string, departmentId: string, tx: Tx = db) {
  return tx.callDepartment.findUnique({ where: { callId_departmentId: { callId, departmentId } } })
}

/** Every department that still works, with its terms in this call: for the province. */
export async function listTerms(reader: Actor, callId: string) {
  if (reader.role !== 'PROVINCE') return []
  const departments = await db.department.findMany({
    where: { OR: [{ closedAt: null }, { calls: { some: { callId } } }] },
    select: { id: true, name: true, kind: true, calls: { where: { callId } } },
    orderBy: [{ kind: 'asc' }, { code: 'asc' }],
  })
  return departments.map(({ calls, ...department }) => ({ ...department, terms: calls[0] ?? null }))
}

export function listExtensions(reader: Actor | null, callId: string) {
  return db.callExtension.findMany({ where: ofVisible(reader, callId), orderBy: { at: 'asc' } })
}
