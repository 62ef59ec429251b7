import 'server-only'
import { keepWorking } from '@/lib/platform/background'
import { sendMails } from './send-mails'
import { smtpDelivery } from './transport'

/** Works through the outbox. Without SMTP the mails stay there to be read. */
export function startSender(): void {
  const deliver = smtpDelivery()
  if (deliver) keepWorking('mails', 5_000, () => sendMails(deliver))
}
