'use server'
import { MailRef } from '@/lib/outbox/form'
import { retryMail } from '@/lib/outbox/retry-mail'
import { action } from '@/lib/platform/action'

export const retry = action(MailRef, retryMail, () => '已排入队列，稍后自动发送。')
