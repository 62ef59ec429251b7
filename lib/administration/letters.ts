import type { Letter } from '@/lib/mail/queue-mail'

const portal = '省级科技合作项目指南建议征集'
type Person = { email: string; name: string }

const letter = ({ email, name }: Person, topic: string, paragraphs: string[]): Letter => ({
  recipient: email,
  subject: `【${portal}】${topic}`,
  text: [`${name}，您好：`, ...paragraphs, '本邮件由系统自动发出，请勿直接回复。', portal].join('\n\n'),
})

const alarm = '如对此有疑问，请尽快联系系统管理员。'

export const secondFactorResetLetter = (person: Person, reason: string): Letter =>
  letter(person, '两步验证已重置', [
    '系统管理员重置了您的两步验证，您的全部登录均已退出。请用口令重新登录，并重新设置两步验证。',
    `理由：${reason}`,
    alarm,
  ])

/** Goes to the address that was replaced: the new one may belong to somebody else. */
export const emailReplacedLetter = (person: Person): Letter =>
  letter(person, '登录邮箱已更改', ['系统管理员更改了您账号的登录邮箱，本邮箱不再用于登录。', alarm])
