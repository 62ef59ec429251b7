import { hash, verify } from '@node-rs/argon2'

// argon2id with OWASP's memory setting; about 30 ms here, so that guessing costs and signing in does not.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

// Verified where no account exists, so that the answer takes as long as for one that does.
const nobody = hash('nobody has this password', cost)

export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'))
  return matches && typeof stored === 'string'
}
