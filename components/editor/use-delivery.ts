'use client'
import { useEffect } from 'react'
import { z } from 'zod'
import type { DraftStore } from './draft-store'

const At = z.iso.datetime().transform((text) => new Date(text))
const Remote = z.object({
  now: At,
  changes: z.array(
    z.object({
      path: z.string(),
      version: z.number(),
      at: At,
      value: z.unknown(),
    }),
  ),
})

const look = 10_000
/** A change is dated before it is committed: what was under way at the last look is asked for again. */
const overlap = 5000

async function fetchChanges(suggestionId: string, since: Date | null) {
  const from = since ? new Date(since.getTime() - overlap).toISOString() : ''
  const address = `/proposer/suggestions/${suggestionId}/fields?since=${from}`
  const response = await fetch(address, { redirect: 'manual' }).catch(() => null)
  if (!response?.ok) return null
  const parsed = Remote.safeParse(await response.json())
  return parsed.success ? parsed.data : null
}

/** Gets words to the server and others' words here: unsent ones first, at once when the connection is back. */
export function useDelivery(store: DraftStore, suggestionId: string): void {
  useEffect(() => {
    void store.restore()
    const send = () => void store.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (store.unsaved().length > 0) event.preventDefault()
    }
    let seen = store.lastSaved()
    const poll = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await fetchChanges(suggestionId, seen)
      if (!found) return
      seen = found.now
      store.takeIn(found.changes)
    }
    const timer = setInterval(() => void poll(), look)
    const turn = () => (document.visibilityState === 'hidden' ? send() : void poll())
    window.addEventListener('online', send)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', turn)
    return () => {
      clearInterval(timer)
      send()
      window.removeEventListener('online', send)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [store, suggestionId])
}
