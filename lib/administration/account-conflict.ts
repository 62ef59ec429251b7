import { Refused } from '@/lib/platform/refused'
import { takenColumn } from '@/lib/platform/unique-conflict'
import { EmailTaken, IdentityTaken, MobileTaken } from './rules'

const reasons = {
  email: { field: 'email', why: EmailTaken },
  mobile: { field: 'mobile', why: MobileTaken },
  identityHash: { field: 'identityNumber', why: IdentityTaken },
}

/** Turns the database's word about a second account of one e-mail, mobile or person into ours. */
export function refuseTaken(error: unknown): never {
  const column = takenColumn(error, ['email', 'mobile', 'identityHash'])
  if (!column) throw error
  const { field, why } = reasons[column]
  throw new Refused(why, { [field]: [why.sentence] })
}
