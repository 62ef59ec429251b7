import 'server-only'
import { disposition } from '@/lib/platform/attachment'

/** A file to keep, never to be shown in place: whatever is inside it runs nowhere. */
export const contentAnswer = ({ name, content }: { name: string; content: Buffer }): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': disposition(name),
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
