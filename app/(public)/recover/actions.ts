'use server'
import { askRecovery } from '@/lib/account/ask-recovery'
import { Recover } from '@/lib/account/form'
import { openAction } from '@/lib/platform/action'

export const recover = openAction(
  Recover,
  askRecovery,
  () =>
    '如果填写的邮箱或手机号已有账号，系统已向其邮箱发送邮件，请在 1 小时内打开其中的链接。几分钟内没有收到，请查看垃圾邮件。',
)
