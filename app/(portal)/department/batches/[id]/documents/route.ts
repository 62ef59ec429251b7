import { BatchRef } from '@/lib/batch/form'
import { makeDocuments } from '@/lib/batch/make-documents'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

// A few per request: each answer moves the progress on, and a page that is closed has lost nothing.
const atOnce = 5

/** Makes some of the Word files that are missing, and says how many are left. */
export const POST = route(async (actor, _request, params) =>
  Response.json(await makeDocuments(actor, { ...readParams(BatchRef, params), most: atOnce })),
)
