import { z } from 'zod'

const Login = z
  .string()
  .trim()
  .min(1, '请填写邮箱或手机号')
  .max(254, '邮箱或手机号过长')
  .meta({ label: '邮箱或手机号' })

export const SignIn = z.object({
  login: Login,
  password: z.string().min(1, '请填写口令').max(1000).meta({ label: '口令' }),
  next: z.string().optional(),
})

/** One spelling for what people type: e-mail in lower case, a mobile without spaces and +86. */
export function loginOf(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase()
  const digits = plain.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')
  return /^1\d{10}$/.test(digits) ? digits : plain
}
