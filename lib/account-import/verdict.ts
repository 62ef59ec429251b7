import { creditCodeOf } from '@/lib/organisation/credit-code'
import { headerOf } from './columns'
import type { Candidate, CheckedRow, Fault } from './form'

/** What the database knows of what a file names. */
export type Known = {
  emails: Set<string>
  mobiles: Set<string>
  identityHashes: Set<string>
  /** Confirmed organisations by name and by code; open departments by name. */
  organisations: Map<string, string>
  departments: Map<string, string>
}

const keys = ['email', 'mobile', 'identityHash'] as const
const fields = { email: 'email', mobile: 'mobile', identityHash: 'identityNumber' } as const

export const organisationIdOf = (known: Known, named: string): string | null =>
  known.organisations.get(named) ?? known.organisations.get(creditCodeOf(named)) ?? null

/** Judges all rows against the database and against each other; what was wrong with their shape stays. */
export function judgeRows(rows: CheckedRow[], known: Known): CheckedRow[] {
  const firstRow = new Map<string, number>()
  return rows.map((checked) => {
    const { candidate, row } = checked
    if (candidate === null) return checked
    const faults = [...existing(candidate, known), ...untied(candidate, known)]
    for (const key of keys) {
      const value = candidate[key]
      if (value === null) continue
      const earlier = firstRow.get(`${key}:${value}`)
      if (earlier === undefined) firstRow.set(`${key}:${value}`, row)
      else faults.push({ field: headerOf(fields[key]), sentence: `与第 ${earlier} 行相同，请只保留一行` })
    }
    return { ...checked, faults }
  })
}

function existing({ email, mobile, identityHash }: Candidate, known: Known): Fault[] {
  const faults: Fault[] = []
  const add = (field: (typeof fields)[keyof typeof fields], sentence: string) =>
    faults.push({ field: headerOf(field), sentence })
  if (known.emails.has(email)) add('email', '该邮箱已有账号，不再重复建立')
  if (mobile && known.mobiles.has(mobile)) add('mobile', '该手机号已登记在另一个账号上，请核对')
  if (identityHash && known.identityHashes.has(identityHash))
    add('identityNumber', '该证件已登记过账号，一人只能有一个')
  return faults
}

function untied({ role, organisation, department }: Candidate, known: Known): Fault[] {
  if (role === 'PROPOSER' && !organisationIdOf(known, organisation))
    return [
      {
        field: headerOf('organisation'),
        sentence: `没有已确认的建议单位“${organisation}”，请核对全称，或先添加该单位`,
      },
    ]
  if (role === 'DEPARTMENT' && !known.departments.has(department))
    return [{ field: headerOf('department'), sentence: `没有主管部门“${department}”（或已关闭），请核对全称` }]
  return []
}
