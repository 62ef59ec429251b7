import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Batch, Prisma } from '@/lib/platform/prisma/client'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import type { Suggestion as Content, Form } from '@/lib/suggestion/form/definition'
import { type BatchRow, Evidence } from './batch-row'

type Place = { suggestionId: string; versionNumber: number; remark: string }

/** An open batch holds whatever its department recommends in the call: nothing recommended can be forgotten. New ones come last. */
async function openPlaces(tx: Tx, { id, callId, departmentId }: Batch): Promise<Place[]> {
  const members = await tx.suggestion.findMany({
    where: { callId, departmentId, state: 'RECOMMENDED', submittedNumber: { not: null } },
    select: {
      id: true,
      submittedNumber: true,
      batchItems: { where: { batchId: id }, select: { number: true, remark: true } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  const numberOf = (one: (typeof members)[number]) => one.batchItems[0]?.number ?? Number.MAX_SAFE_INTEGER
  return members
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((one) => ({
      suggestionId: one.id,
      versionNumber: one.submittedNumber ?? 0,
      remark: one.batchItems[0]?.remark ?? '',
    }))
}

async function deliveredPlaces(tx: Tx, { id }: Batch): Promise<Place[]> {
  const items = await tx.batchItem.findMany({ where: { batchId: id }, orderBy: { number: 'asc' } })
  return items.map(({ suggestionId, versionNumber, remark }) => ({
    suggestionId,
    versionNumber: versionNumber ?? 0,
    remark,
  }))
}

const facts = {
  suggestion: { select: { ownerId: true, identityHash: true, version: true } },
  documents: { select: { hash: true, stored: { select: { size: true } } } },
} satisfies Prisma.SuggestionVersionInclude
type Version = Prisma.SuggestionVersionGetPayload<{ include: typeof facts }>

// A question to the database carries this many parameters at most.
const atOnce = 2_000

async function versionsOf(tx: Tx, places: readonly Place[]): Promise<Map<string, Version>> {
  const versions = new Map<string, Version>()
  for (let from = 0; from < places.length; from += atOnce) {
    const some = places.slice(from, from + atOnce)
    const found = await tx.suggestionVersion.findMany({
      where: { OR: some.map(({ suggestionId, versionNumber }) => ({ suggestionId, number: versionNumber })) },
      include: facts,
    })
    for (const version of found) versions.set(version.suggestionId, version)
  }
  return versions
}

function rowOf(form: Form, version: Version, { remark }: Place, number: number): BatchRow {
  const { suggestion, documents, content } = version
  const [document] = documents
  return {
    suggestionId: version.suggestionId,
    number,
    versionNumber: version.number,
    contentHash: version.contentHash,
    intact: contentHash(content as Content) === version.contentHash,
    content: form.Draft.parse(content),
    remark,
    evidence: Evidence.parse(version.evidence),
    ownerId: suggestion.ownerId,
    identityHash: suggestion.identityHash,
    suggestionVersion: suggestion.version,
    document: document ? { hash: document.hash, size: document.stored.size } : null,
  }
}

/** The batch's suggestions in their order, numbered from 1: as they are now, or as they were delivered. */
export async function batchRows(tx: Tx, form: Form, batch: Batch): Promise<BatchRow[]> {
  const places = batch.state === 'OPEN' ? await openPlaces(tx, batch) : await deliveredPlaces(tx, batch)
  const versions = await versionsOf(tx, places)
  return places.map((place, i) => {
    const version = versions.get(place.suggestionId)
    if (!version) throw new Error(`batch ${batch.id}: suggestion ${place.suggestionId} has no such version`)
    return rowOf(form, version, place, i + 1)
  })
}
