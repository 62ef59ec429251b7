import { z } from 'zod'
import { contentAnswer } from '@/app/(portal)/content-answer'
import { addScan } from '@/lib/batch/add-scan'
import { fetchScan } from '@/lib/batch/fetch-scan'
import { BatchRef, SeenBatch } from '@/lib/batch/form'
import { largestBytes, TooLargeFile } from '@/lib/files/rules'
import { requestBytes } from '@/lib/platform/request-bytes'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

const Upload = SeenBatch.extend({ name: z.string().max(1000) })

export const PUT = route(async (actor, request, params) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const upload = readParams(Upload, { ...query, ...params })
  return Response.json(await addScan(actor, upload, await requestBytes(request, largestBytes, TooLargeFile)))
})

export const GET = route(async (actor, _request, params) =>
  contentAnswer(await fetchScan(actor, readParams(BatchRef, params))),
)
