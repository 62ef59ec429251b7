import { roleLabels } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'
import { actionLabels, subjectLabels } from './labels'

type Told = { actorName: string; role: Role | null; action: string; subject: string; subjectName: string | null }

/** Who it was, as far as is known: what happens before signing in has no name. */
export const whoDid = ({ actorName, role }: Pick<Told, 'actorName' | 'role'>): string =>
  role ? `${actorName}（${roleLabels[role]}）` : actorName || '未登录的访问者'

/** What it was done to: 账号“张三”, or the raw subject where its kind is unknown. */
export function toWhat({ subject, subjectName }: Pick<Told, 'subject' | 'subjectName'>): string {
  const kind = subjectLabels[subject.split(':')[0] ?? '']
  if (!kind) return subject
  return subjectName ? `${kind}“${subjectName}”` : kind
}

/** An entry as a sentence. An unknown action is shown by its code: nothing is left out for want of a label. */
export const sentenceOf = (told: Told): string =>
  `${whoDid(told)}${actionLabels[told.action] ?? ` ${told.action} `}${toWhat(told)}`
