import type { Letter } from '@/lib/mail/queue-mail'

const portal = '省级科技合作项目指南建议征集'

const letter = (recipient: string, topic: string, name: string, paragraphs: string[]): Letter => ({
  recipient,
  subject: `【${portal}】${topic}`,
  text: [
    `${name || '您好'}${name ? '，您好' : ''}：`,
    ...paragraphs,
    '本邮件由系统自动发出，请勿直接回复。',
    portal,
  ].join('\n\n'),
})

type Person = { email: string; name: string }
const unexpected = '如果这不是您本人的操作，请忽略本邮件，您的账号不会有任何变化。'

export const confirmLetter = ({ email, name }: Person, link: string, mobileLeftOut: boolean): Letter =>
  letter(email, '请确认邮箱', name, [
    '感谢注册。请在 24 小时内打开下面的链接，确认邮箱并启用账号：',
    link,
    ...(mobileLeftOut ? ['您填写的手机号未能登记，请用邮箱登录，并在“我的账号”中重新填写手机号。'] : []),
    '如果不是您本人注册，请勿点击链接，24 小时后该申请自动失效。',
  ])

/** Goes to the owner when somebody registers with the e-mail of an account that exists: the screen tells nobody. */
export const alreadyRegisteredLetter = ({ email, name }: Person, recover: string): Letter =>
  letter(email, '您已有账号', name, [
    '有人刚才用这个邮箱提交了注册申请。您已有账号，申请没有生效。',
    '如果是您本人，请直接登录；忘记口令可在此找回：',
    recover,
    unexpected,
  ])

export const resetLetter = ({ email, name }: Person, link: string): Letter =>
  letter(email, '设置新口令', name, ['请在 1 小时内打开下面的链接，设置新口令：', link, unexpected])

export const invitationLetter = ({ email, name }: Person, link: string): Letter =>
  letter(email, '请启用您的账号', name, [
    '管理员已为您建立账号。请在 7 天内打开下面的链接，设置口令并启用账号：',
    link,
    unexpected,
  ])

const alarm = '如果这不是您本人的操作，请立即通过“找回口令”设置新口令，并联系系统管理员。'

export const passwordChangedLetter = ({ email, name }: Person): Letter =>
  letter(email, '口令已更改', name, ['您的账号口令刚刚更改，其他设备上的登录均已退出。', alarm])

export const secondFactorLetter = ({ email, name }: Person, what: 'on' | 'off' | 'recovery', left = 0): Letter => {
  const said = {
    on: '您的账号已启用两步验证。',
    off: '您的账号已停用两步验证。',
    recovery: `刚刚有人用恢复码登录了您的账号，剩余恢复码 ${left} 个。`,
  }
  return letter(email, '两步验证', name, [said[what], alarm])
}
