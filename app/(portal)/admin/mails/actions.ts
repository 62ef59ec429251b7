'use server'
import { refreshed } from '@/app/(portal)/refreshed'
import { MailRef } from '@/lib/outbox/form'
import { retryMail } from '@/lib/outbox/retry-mail'
import { action } from '@/lib/platform/action'

export const retry = action(MailRef, retryMail, () => refreshed('已排入队列，稍后自动发送。'))
