'use server'
import { z } from 'zod'
import { refreshed } from '@/app/(portal)/refreshed'
import { action } from '@/lib/platform/action'
import { Refused } from '@/lib/platform/refused'
import { brokenChain, wholeChain } from '@/lib/trail/sentence'
import { verifyTrail } from '@/lib/trail/verify-trail'

export const verify = action(z.object({}), verifyTrail, (report) => {
  if (report.faults.length > 0) throw new Refused(brokenChain(report))
  return refreshed(wholeChain(report))
})
