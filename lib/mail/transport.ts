import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '@/lib/platform/env'
import type { Mail } from '@/lib/platform/prisma/client'

// A server that does not answer must not hold a mail's row for long.
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

/** Hands a mail to the SMTP server; null when the operator named none. */
export function smtpDelivery(): ((mail: Mail) => Promise<void>) | null {
  if (!env.SMTP_URL) return null
  const transporter: Transporter = nodemailer.createTransport(env.SMTP_URL, { from: env.MAIL_FROM, ...patience })
  const host = new URL(env.APP_URL).hostname
  return async ({ id, recipient, subject, text }) => {
    // The same id each time: a mail sent twice because a process died in between is known again by its receiver.
    await transporter.sendMail({ to: recipient, subject, text, messageId: `<${id}@${host}>` })
  }
}
