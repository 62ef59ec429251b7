import { roleLabels } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'
import { type Reason, reason } from '@/lib/platform/refused'
import { actionLabels, subjectLabels } from './labels'
import type { ChainReport, Fault } from './rules'

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

const faultLabels: Record<Fault['kind'], string> = { changed: '内容被改动', removed: '被删除', added: '是另行添加的' }

/** What was found broken, the first faults by number. */
export function brokenChain({ entries, faults }: Pick<ChainReport, 'entries' | 'faults'>): Reason {
  const told = faults.map(
    ({ kind, from, to }) => `第 ${from === to ? from : `${from} 至 ${to}`} 条${faultLabels[kind]}`,
  )
  return reason(
    'trail-broken',
    `操作日志不完整（现有 ${entries} 条）：${told.join('；')}。请保存数据库现状，并立即联系系统管理员和监督部门。`,
  )
}

export const wholeChain = ({ entries, head }: Pick<ChainReport, 'entries' | 'head'>): string =>
  `共 ${entries} 条，首尾相接，没有改动、删除或添加。最新一条的校验值为 ${head.hash.slice(0, 16)}…`
