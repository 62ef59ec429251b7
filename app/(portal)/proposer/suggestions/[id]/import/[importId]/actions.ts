'use server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/action'
import { adoptWord } from '@/lib/suggestion/adopt-word'
import { AdoptWord } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'

export const adopt = action(AdoptWord, proposerOnly(adoptWord), ({ id, taken }) => {
  redirect(`/proposer/suggestions/${id}?imported=${taken}`)
})
