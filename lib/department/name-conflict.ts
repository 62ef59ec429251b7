import { Refused } from '@/lib/platform/refused'
import { takenColumn } from '@/lib/platform/unique-conflict'
import { CodeTaken, NameTaken } from './rules'

const reasons = { name: NameTaken, code: CodeTaken }

/** Turns the database's word about a second department of one name or code into ours. */
export function refuseTaken(error: unknown): never {
  const column = takenColumn(error, ['name', 'code'])
  if (!column) throw error
  throw new Refused(reasons[column], { [column]: [reasons[column].sentence] })
}
