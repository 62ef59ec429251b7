'use server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/action'
import { SubmitSuggestion } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'

export const submit = action(SubmitSuggestion, proposerOnly(submitSuggestion), ({ id }) => {
  redirect(`/proposer/suggestions/${id}/receipt`)
})
