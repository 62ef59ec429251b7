import { Secret, TOTP } from 'otpauth'

const period = 30

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: '指南建议征集', label, secret: Secret.fromBase32(secret), period, digits: 6 })

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, email: string): string => totpOf(secret, email).toString()

/**
 * The step a code belongs to, or null when it is wrong or was used before. One step early or late is let pass,
 * for clocks that differ; a step not after the last one used never is.
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? null : step
}

/** The code of a moment, as the app would show it. */
export const totpCode = (secret: string, at: Date): string => totpOf(secret).generate({ timestamp: at.getTime() })
