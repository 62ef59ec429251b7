import 'server-only'
import { creditCodeFault, creditCodeOf } from '@/lib/organisation/credit-code'
import type { Tx } from '@/lib/platform/db'
import type { FieldErrors } from '@/lib/platform/refused'
import { noDepartmentSentence, noOrganisationSentence, type OrganisationChoice } from './form'

type Chosen = { id: string } | { errors: FieldErrors }

const states = {
  CONFIRMED: (name: string) => `“${name}”已经登记，请在上面查找并选择`,
  PROPOSED: (name: string) => `“${name}”已由他人提出，但名称或统一社会信用代码与您填写的不同，请核对`,
  REJECTED: (name: string) => `“${name}”此前未获主管部门确认，请联系该主管部门`,
}

/** Finds the organisation somebody belongs to: a confirmed one, one already proposed, or a new proposal for its department. */
export async function chooseOrganisation(tx: Tx, choice: OrganisationChoice): Promise<Chosen> {
  if (choice.organisationId) {
    const found = await tx.organisation.findFirst({ where: { id: choice.organisationId, state: 'CONFIRMED' } })
    return found ?? { errors: { organisationId: ['请从查找结果中选择建议单位'] } }
  }
  const { organisationName: name, departmentId } = choice
  if (!name) return { errors: { organisationId: [noOrganisationSentence] } }
  const errors: FieldErrors = {}
  if ([...name].length < 4) errors.organisationName = ['请填写单位全称，至少 4 个字']
  const creditCode = creditCodeOf(choice.organisationCredit)
  const fault = creditCodeFault(creditCode)
  if (fault) errors.organisationCredit = [fault]
  const open = departmentId && (await tx.department.count({ where: { id: departmentId, closedAt: null } })) === 1
  if (!open) errors.departmentId = [noDepartmentSentence]
  if (Object.keys(errors).length) return { errors }

  const known = await tx.organisation.findFirst({ where: { OR: [{ creditCode }, { name }] } })
  if (!known) return tx.organisation.create({ data: { name, creditCode, departmentId } })
  const same = known.state === 'PROPOSED' && known.name === name && known.creditCode === creditCode
  return same ? known : { errors: { organisationName: [states[known.state](known.name)] } }
}
