'use server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/action'
import { WithdrawSuggestion } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'

export const withdraw = action(WithdrawSuggestion, proposerOnly(withdrawSuggestion), () => {
  redirect('/proposer')
})
