import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Halt } from './phase.mjs'

const names = ['AUTH_SECRET', 'IDENTITY_SECRET']

/** With the embedded database the secrets are made once and kept beside it; elsewhere the operator gives them. */
export function provideSecrets(environment, dataDir, embedded) {
  const missing = names.filter((name) => !environment[name])
  if (missing.length === 0) return environment
  if (!embedded)
    throw new Halt(
      `设置了 DATABASE_URL 时必须同时设置 ${missing.join(' 和 ')}（各 32 字符以上的随机串），请设置后重试。`,
    )
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    const fresh = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]))
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  }
  return { ...JSON.parse(readFileSync(file, 'utf8')), ...environment }
}
