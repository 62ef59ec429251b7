'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onSessionEnded, tellResumed } from './session-events'
import { nextLook, type SessionStatus, type Watch, watchOf } from './session-status'

const channelName = 'portal-session'

export type SessionWatch = ReturnType<typeof useSessionWatch>

/** Keeps looking at the session, shares news with the other tabs, and says what must be shown. */
export function useSessionWatch(accountId: string) {
  const [watch, setWatch] = useState<Watch>('fine')
  const [endsAt, setEndsAt] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const channel = useRef<BroadcastChannel>(undefined)
  const asked = useRef(false)

  const look = useCallback(async () => {
    clearTimeout(timer.current)
    const response = await fetch('/api/session', { cache: 'no-store' }).catch(() => null)
    // The network may come back; what is on the page stays.
    if (!response?.ok) {
      timer.current = setTimeout(look, 15_000)
      return
    }
    const status: SessionStatus = await response.json()
    const found = watchOf(status, accountId)
    setWatch(found)
    setEndsAt(Date.now() + status.secondsLeft * 1000)
    if (asked.current && (found === 'fine' || found === 'warning')) {
      asked.current = false
      tellResumed()
    }
    timer.current = setTimeout(look, nextLook(status, found) * 1000)
  }, [accountId])

  /** After something changed here: look again, and let the other tabs look. */
  const share = useCallback(async () => {
    await look()
    channel.current?.postMessage('look')
  }, [look])

  useEffect(() => {
    const news = new BroadcastChannel(channelName)
    channel.current = news
    news.onmessage = () => void look()
    const seen = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', seen)
    const stop = onSessionEnded(() => {
      asked.current = true
      void look()
    })
    void look()
    return () => {
      clearTimeout(timer.current)
      news.close()
      document.removeEventListener('visibilitychange', seen)
      stop()
    }
  }, [look])

  return { watch, endsAt, look, share }
}
