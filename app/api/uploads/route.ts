import { NewUpload } from '@/lib/files/form'
import { startUpload } from '@/lib/files/start-upload'
import { readJson } from '@/lib/platform/json-body'
import { route } from '@/lib/platform/route'

/** Opens an upload; of a file left half-way, the same one again. */
export const POST = route(async (actor, request) =>
  Response.json(await startUpload(actor, await readJson(request, NewUpload)), { status: 201 }),
)
