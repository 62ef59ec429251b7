'use client'
import { useEffect, useState } from 'react'
import { type Fault, faultsOf, progressOf, type SectionProgress } from '@/lib/suggestion/form/completeness'
import { type Hint, hintsOf } from '@/lib/suggestion/form/hints'
import type { DraftStore } from './draft-store'

type Checks = { faults: Fault[]; hints: Hint[]; progress: SectionProgress[] }

const judge = ({ form, content }: DraftStore): Checks => ({
  faults: faultsOf(form, content),
  hints: hintsOf(content),
  progress: progressOf(form, content),
})

/** Typing goes first: the whole form is judged when it has paused. */
const settle = 400

/** Faults, hints and progress by the same functions that judge a submission. */
export function useChecks(store: DraftStore): Checks {
  const [checks, setChecks] = useState(() => judge(store))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let judged = store.content
    const later = () => {
      if (store.content === judged) return
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => {
        judged = store.content
        setChecks(judge(store))
      }, settle)
    }
    const stop = store.subscribe(later)
    return () => {
      stop()
      if (timer) clearTimeout(timer)
    }
  }, [store])
  return checks
}
