import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { asCase, asRow, readJsonLines, type ScreeningSet } from './set'

/** The seed that gives the public set. */
const PublicSeed = '20240607'

/** The folder of sources: named by SCREENING_DATA, or lying beside the checkout; undefined if there is none. */
export function sourceFolder(): string | undefined {
  const folder = process.env.SCREENING_DATA ?? resolve('../shared/screening-data')
  return existsSync(join(folder, 'make.py')) ? folder : undefined
}

/** Makes the set in a temporary folder, which the caller removes. */
export function buildPublicSet(folder: string, seed = PublicSeed): string {
  const out = mkdtempSync(join(tmpdir(), 'screening-set-'))
  const { status, stderr } = spawnSync('python3', [join(folder, 'make.py'), seed, out], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`make.py failed: ${stderr}`)
  return out
}

export function readPublicSet(folder: string, suffix: '' | 'B'): ScreeningSet {
  return {
    name: suffix === 'B' ? 'B, with boilerplate' : 'plain',
    rows: readJsonLines(join(folder, `corpus${suffix}.jsonl`)).map(asRow),
    cases: readJsonLines(join(folder, `queries${suffix}.jsonl`)).map(asCase),
  }
}
