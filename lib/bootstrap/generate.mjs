import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Halt, halting } from './phase.mjs'
import { digestOf, root } from './root.mjs'

const mark = path.join(root, 'lib/platform/prisma/.generated-from')

/** Writes the Prisma client, unless it was written from just this schema. */
export function generate() {
  const schema = readdirSync(path.join(root, 'prisma')).filter((name) => name.endsWith('.prisma'))
  const wanted = digestOf(...schema.map((name) => `prisma/${name}`), 'package-lock.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return '已是最新'
  const { status, stderr, stdout } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // `generate` asks for an engine that it never calls, and would download it; any executable contents it.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) throw new Halt(`数据库客户端生成失败：\n${stderr || stdout}`)
  writeFileSync(mark, wanted)
  return '已生成'
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  halting(async () => console.log(generate()))
