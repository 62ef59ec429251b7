import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { spelling } from './wording'

type Person = { proposer: string; phone: string; organisation: string }

/**
 * Who a person is of whom no document was seen: name and telephone, or where that is missing name and organisation. Under a prefix of
 * its own, so that it is never taken for the hash of a document.
 */
export function outsideIdentity({ proposer, phone, organisation }: Person): string {
  const reached = phone.replace(/\D/g, '') || spelling(organisation)
  return createHmac('sha256', env.IDENTITY_SECRET)
    .update(`OUTSIDE:${spelling(proposer)}:${reached}`)
    .digest('hex')
}
