'use server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/action'
import { acceptInvitation } from '@/lib/suggestion/accept-invitation'
import { CollaboratorRef, StartDraft } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'
import { removeCollaborator } from '@/lib/suggestion/remove-collaborator'
import { startDraft } from '@/lib/suggestion/start-draft'

export const start = action(StartDraft, proposerOnly(startDraft), ({ id }) => {
  redirect(`/proposer/suggestions/${id}`)
})

export const acceptInvite = action(CollaboratorRef, proposerOnly(acceptInvitation), ({ id }) => {
  redirect(`/proposer/suggestions/${id}`)
})

export const declineInvite = action(CollaboratorRef, proposerOnly(removeCollaborator), () => {
  redirect('/proposer')
})
