'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Shows the page anew every so often, for as long as background work goes on that it tells of. */
export function RefreshWhile({ seconds = 2 }: { seconds?: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return null
}
