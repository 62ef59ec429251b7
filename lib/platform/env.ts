import 'server-only'
import { z } from 'zod'

const secret = z.string().min(32, '至少 32 个字符')
const absent = z.literal('').transform(() => undefined)
const optional = <T extends z.ZodType>(shape: T) => z.union([absent, shape]).optional()

/** The environment, parsed once. lib/bootstrap/variables.mjs says what each variable means. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  APP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  DATA_DIR: z.string().min(1),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).default(10),
  PORTAL_EMBEDDED: z.enum(['yes', 'no']).default('no'),
  AUTH_SECRET: secret,
  IDENTITY_SECRET: secret,
  SESSION_IDLE_MINUTES: z.coerce.number().positive().default(30),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  SMTP_URL: optional(z.string()),
  MAIL_FROM: z.string().default('portal@localhost.test'),
  OIDC_ISSUER: optional(z.url()),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: z.string().default('统一身份认证'),
  S3_ENDPOINT: optional(z.url()),
  S3_BUCKET: optional(z.string()),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  REHEARSAL_CLOCK: z.enum(['allow', 'off']).default('off'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export const env = Environment.parse(process.env)

/** True only where the portal's own bootstrap started its own database: the one place where demonstration data may exist. */
export const isDemonstration = env.PORTAL_EMBEDDED === 'yes'
