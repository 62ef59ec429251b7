import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/platform/log'
import { sendMails } from './send-mails'
import { smtpDelivery } from './transport'

const pause = 5_000

// Hot reload loads this module again and again; one sender is enough.
const kept = globalThis as { portalMailSender?: true }

/** Works through the outbox for as long as the process lives. Without SMTP the mails stay there to be read. */
export function startSender(): void {
  const deliver = smtpDelivery()
  if (!deliver || kept.portalMailSender) return
  kept.portalMailSender = true
  const work = async () => {
    for (;;) {
      const sent = await sendMails(deliver).catch((error: Error) => {
        log.error({ fault: error.name }, 'mail sender')
        return 0
      })
      if (sent > 0) log.info({ sent }, 'mails sent')
      // Keeps no process alive that is about to end.
      await wait(pause, undefined, { ref: false })
    }
  }
  void work()
}
