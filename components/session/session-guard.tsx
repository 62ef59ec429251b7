'use client'
import { useEffect, useState } from 'react'
import type { SessionDialog, SessionOwner } from './session-dialog'
import { useSessionWatch } from './use-session-watch'

/** Watches over the session of an open page: warns before it ends, and lets its owner sign in again without leaving what was typed. */
export function SessionGuard(owner: SessionOwner) {
  const { watch, ...session } = useSessionWatch(owner.accountId)
  // Most pages never need it, so it is fetched once it is due. Not by React's `lazy`, which breaks the page when that fails.
  const [Dialog, setDialog] = useState<typeof SessionDialog | null>(null)
  const due = watch !== 'fine' && !Dialog

  // biome-ignore lint/correctness/useExhaustiveDependencies: every look moves `endsAt`, and is another try
  useEffect(() => {
    if (!due) return
    import('./session-dialog').then(
      (fetched) => setDialog(() => fetched.SessionDialog),
      () => {},
    )
  }, [due, session.endsAt])

  if (watch === 'fine' || !Dialog) return null
  return <Dialog watch={watch} {...session} {...owner} />
}
