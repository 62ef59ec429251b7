import { Refused } from '@/lib/platform/refused'
import { takenColumn } from '@/lib/platform/unique-conflict'
import { CreditCodeTaken, NameTaken } from './rules'

const reasons = { name: NameTaken, creditCode: CreditCodeTaken }

/** Turns the database's word about a second organisation of one name or code into ours. */
export function refuseTaken(error: unknown): never {
  const column = takenColumn(error, ['name', 'creditCode'])
  if (!column) throw error
  throw new Refused(reasons[column], { [column]: [reasons[column].sentence] })
}
