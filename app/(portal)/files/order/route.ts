import { FileOrder } from '@/lib/files/form'
import { orderFiles } from '@/lib/files/order-files'
import { readJson } from '@/lib/platform/json-body'
import { route } from '@/lib/platform/route'

export const PUT = route(async (actor, request) => {
  await orderFiles(actor, await readJson(request, FileOrder))
  return new Response(null, { status: 204 })
})
