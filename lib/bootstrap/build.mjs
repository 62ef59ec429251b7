import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Halt } from './phase.mjs'
import { digestOf, root } from './root.mjs'
import { compressStaticFiles } from './static-files.mjs'

const mark = path.join(root, '.next/built-from')
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
]

// The environment is read when the server starts, never baked in: with these a page that asked the database while it is built would fail the build.
const placeholders = {
  APP_URL: 'http://build.test',
  DATA_DIR: '/nonexistent',
  DATABASE_URL: 'postgresql://build.test/none',
  AUTH_SECRET: 'x'.repeat(32),
  IDENTITY_SECRET: 'x'.repeat(32),
}

/** Builds the web application, unless it was built from just these sources. */
export function build() {
  const wanted = digestOf(...sources)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return '已是最新'
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...placeholders, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Halt(`构建失败：\n${(stderr + stdout).trim().slice(-4000)}`)
  compressStaticFiles()
  writeFileSync(mark, wanted)
  return '已构建'
}
