import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unreadable } from '@/lib/suggestion/word/import/unreadable'
import { hostileFiles } from '@/tests/support/hostile-word'

type Measured = { name: string; result: unknown; seconds: number; megabytes: number }

function measured(): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  try {
    for (const { name, make } of hostileFiles) writeFileSync(join(folder, name), make())
    const script = ['--import', 'tsx', 'tests/support/measure-word-import.ts', folder]
    const lines = execFileSync(process.execPath, script, { encoding: 'utf8' }).trim().split('\n')
    return lines.map((line): Measured => JSON.parse(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('each hostile file gets one sentence, within 5 s and 200 MB', { timeout: 120_000 }, () => {
  const results = measured()
  expect(results.map(({ name, result }) => ({ name, result }))).toEqual(
    hostileFiles
      .map(({ name, reason }) => ({ name, result: { ok: false, reason, sentence: unreadable[reason] } }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  )
  expect(Math.max(...results.map(({ seconds }) => seconds))).toBeLessThan(5)
  expect(Math.max(...results.map(({ megabytes }) => megabytes))).toBeLessThan(200)
})

test('every sentence says what to do', () => {
  for (const sentence of Object.values(unreadable)) expect(sentence).toMatch(/请|无法导入。$/)
})
