import { attachment } from '@/lib/files/attachment'
import { FileRef, FileVersion } from '@/lib/files/form'
import { removeFile } from '@/lib/files/remove-file'
import { restoreFile } from '@/lib/files/restore-file'
import { readJson } from '@/lib/platform/json-body'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { contentAnswer } from './answer'

/** Download. */
export const GET = route((actor, request, params) =>
  contentAnswer(actor, request, params, 'download', ({ name }) => ({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachment(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })),
)

const Version = FileVersion.pick({ version: true })

/** Takes it off the list. */
export const DELETE = route(async (actor, request, params) =>
  Response.json(await removeFile(actor, { ...readParams(FileRef, params), ...(await readJson(request, Version)) })),
)

/** Puts it back. */
export const PUT = route(async (actor, request, params) =>
  Response.json(await restoreFile(actor, { ...readParams(FileRef, params), ...(await readJson(request, Version)) })),
)
