import type { Letter } from '@/lib/mail/queue-mail'
import { invitationDays } from './rules'

type Invited = { email: string; department: string; call: string; link: string }

/** Says nothing of what is in the file: the mailbox may be the wrong one. */
export const invitationLetter = ({ email, department, call, link }: Invited): Letter => ({
  recipient: email,
  subject: `请确认由${department}代收的指南建议`,
  text: `您好：

${department}收到了您用电子邮件发来的指南建议（${call}），已按表单读取。请在 ${invitationDays} 天内打开下面的链接，登录或注册后核对读取结果，确认是您本人的建议：

${link}

确认之前，这份建议不属于任何人，也不计入申报。确认之后它成为您的草稿，还需由您补充完整并在截止时间前提交。

如果您没有发送过，请忽略本邮件，不要转发链接。本邮件由系统自动发出，请勿直接回复；有疑问请联系${department}。`,
})
