import { ask } from '@/components/evidence/answer'
import { sendChunk } from '@/components/evidence/chunk-request'
import { fingerprintOf } from '@/components/evidence/fingerprint'

const widest = 600

async function sizeOf(file: File): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return { width: 400, height: 300 }
  const scale = Math.min(1, widest / bitmap.width)
  return {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  }
}

/** Sends a picture as a file of the suggestion; what comes back stands in the text. */
export async function sendPicture(file: File, suggestionId: string) {
  const description = {
    purpose: 'PICTURE',
    suggestionId,
    technologyId: null,
    name: file.name,
    size: file.size,
    fingerprint: await fingerprintOf(file),
  }
  const { signal } = new AbortController()
  const { id, received } = await ask<{ id: string; received: number }>('POST', '/api/uploads', description, signal)
  const most = 4 * 2 ** 20
  for (let from = received; from < file.size; from += most)
    await sendChunk(id, file.slice(from, Math.min(from + most, file.size)), from, () => {}, signal)
  const made = await ask<{ id: string }>('POST', `/api/uploads/${id}`, undefined, signal)
  return { fileId: made.id, alt: file.name.replace(/\.[^.]*$/, ''), ...(await sizeOf(file)) }
}
