'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { acceptMailedDraft } from '@/lib/mailed-draft/accept-mailed-draft'
import { AcceptMailedDraft } from '@/lib/mailed-draft/form'
import { action } from '@/lib/platform/action'

export const accept = action(AcceptMailedDraft, acceptMailedDraft, ({ id }) => {
  redirect(`/proposer/suggestions/${id}` as Route)
})
