import { compareTable } from '@/lib/batch/compare-table'
import { BatchRef } from '@/lib/batch/form'
import { TooLargeTable } from '@/lib/batch/rules'
import { requestBytes } from '@/lib/platform/request-bytes'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

const largestTable = 5 * 2 ** 20

/** Compares an edited 汇总表 with the batch; keeps nothing of it. */
export const POST = route(async (actor, request, params) => {
  const batch = readParams(BatchRef, params)
  return Response.json(await compareTable(actor, batch, await requestBytes(request, largestTable, TooLargeTable)))
})
