import { contentAnswer } from '@/app/(portal)/content-answer'
import { fetchScan } from '@/lib/batch/fetch-scan'
import { BatchRef } from '@/lib/batch/form'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

export const GET = route(async (actor, _request, params) =>
  contentAnswer(await fetchScan(actor, readParams(BatchRef, params))),
)
