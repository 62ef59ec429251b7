import { contentAnswer } from '@/app/(portal)/content-answer'
import { fetchItem } from '@/lib/intake/fetch-item'
import { ItemRef } from '@/lib/intake/form'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

export const GET = route(async (actor, _request, params) =>
  contentAnswer(await fetchItem(actor, readParams(ItemRef, params))),
)
