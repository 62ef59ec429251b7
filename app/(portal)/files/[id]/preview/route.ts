import { contentAnswer } from '@/app/(portal)/files/[id]/answer'
import { mediaTypes } from '@/lib/files/media-type'
import { route } from '@/lib/platform/route'

/** PDF and pictures as the browser shows them, with no rights at all on this site. */
export const GET = route((actor, request, params) =>
  contentAnswer(actor, request, params, 'preview', ({ stored: { kind } }) => ({
    'Content-Type': mediaTypes[kind],
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  })),
)
