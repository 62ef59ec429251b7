'use client'
import { useEffect, useState } from 'react'

export type FoundOrganisation = { id: string; name: string; department: string }

const pause = 250

/** Asks for organisations while a name is typed; from the second character on, and not at every key. */
export function useOrganisationSearch(typed: string): FoundOrganisation[] | null {
  const [found, setFound] = useState<FoundOrganisation[] | null>(null)
  useEffect(() => {
    setFound(null)
    if (typed.trim().length < 2) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const address = `/register/organisations?q=${encodeURIComponent(typed)}`
      const response = await fetch(address, { signal: asking.signal }).catch(() => null)
      if (response?.ok) setFound(await response.json())
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [typed])
  return found
}
