import type { Evidence } from './evidence'
import { normalise } from './normalisation'
import type { Submission } from './submission'
import type { Cover } from './title-cover'

/** Units in a row from which on an agreement is named. */
const NamedRun = 13

const percent = (share: number) => `${Math.round(100 * Math.min(1, share))}%`
const shareOf = ({ inside, outside }: Cover) => (inside > 0 ? inside / (inside + outside) : 0)

/** Why a record is shown, in words that judge nobody. */
export function reasonsFor(evidence: Evidence, submitted: Submission, known: Submission, hidden: number): string[] {
  const reasons = [titleReason(evidence), ...textReasons(evidence)].filter((reason) => reason !== null)
  if (reasons.length === 0) reasons.push('有少量相同词句')
  reasons.push(...signalReasons(submitted, known))
  if (hidden > 0) reasons.push(`本文含 ${hidden} 个不显示的字符，已去除后比对`)
  return reasons
}

/** A technology's name, and not a text about it, has at most so many compared units. */
const LongestName = 40
const ShortestName = 4
/** Of what is given as a name so much is read. */
const MostOfName = 200

const folded = (name = '') => String.fromCharCode(...normalise(name.slice(0, MostOfName)).units)

function namesOf({ technologies = [], technologyNames = [] }: Submission): Set<string> {
  const names = [...technologies, ...technologyNames].map(folded)
  return new Set(names.filter(({ length }) => length >= ShortestName && length <= LongestName))
}

/** What agrees beside the texts; written in another way it agrees still. */
function signalReasons(submitted: Submission, known: Submission): string[] {
  const agrees = (field: 'person' | 'phone' | 'organisation' | 'partner') =>
    folded(submitted[field]) !== '' && folded(submitted[field]) === folded(known[field])
  const others = namesOf(known)
  const shared = [...namesOf(submitted)].filter((name) => others.has(name)).length
  return [
    ...(agrees('person') ? ['建议人姓名相同'] : []),
    ...(agrees('phone') ? ['联系电话相同'] : []),
    ...(agrees('organisation') ? ['建议单位相同'] : []),
    ...(agrees('partner') ? ['外方合作单位相同'] : []),
    ...(shared > 0 ? [`有 ${shared} 项关键技术名称相同`] : []),
  ]
}

function titleReason(evidence: Evidence): string | null {
  const oldInNew = shareOf(evidence.titleInTitle)
  const newInOld = shareOf(evidence.newTitle)
  if (oldInNew === 1 && newInOld === 1) return '项目名称用字相同'
  if (oldInNew > 0.6 && newInOld > 0.5) return '项目名称相近'
  if (shareOf(evidence.titleInText) > 0.6) return '对方项目名称的主要词语见于本文'
  return null
}

function textReasons(evidence: Evidence): string[] {
  const reasons: string[] = []
  if (evidence.longest >= NamedRun) reasons.push(`最长连续相同 ${evidence.longest} 字`)
  if (evidence.coverNew >= 0.1) reasons.push(`本文约 ${percent(evidence.coverNew)} 与对方有相同片段`)
  if (evidence.coverOld >= 0.1) reasons.push(`对方约 ${percent(evidence.coverOld)} 见于本文`)
  if (evidence.oldLength > evidence.oldTitleLength + 1 && evidence.ofOld >= 0.12) reasons.push('少见词语重合较多')
  return reasons
}
