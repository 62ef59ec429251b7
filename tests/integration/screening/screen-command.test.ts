import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'screen-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, lines: unknown[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return file
}

function screen(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'lib/command/screen.ts', ...args], { encoding: 'utf8' })
}

const overview = '针对深海采矿装备在复杂海况下的控制难题，研究多传感器融合的智能控制方法，研制样机并开展海试。'
const corpus = [
  { id: 'deep', title: '深海采矿装备智能控制关键技术研究', overview, person: '张三' },
  { id: 'rice', title: '盐碱地水稻育种', overview: null, technologies: ['耐盐基因挖掘', '分子标记辅助选择'] },
]
const queries = [
  { id: 'second', title: '水稻', technologies: ['分子标记辅助选择技术'] },
  { id: 'first', title: '海洋装备', report: `前言。${overview}`, person: '张三' },
]

test('answers in the order of the queries, with passages in raw offsets', () => {
  const out = path.join(folder, 'hits.jsonl')
  const { status, stderr } = screen(
    '--corpus',
    write('corpus.jsonl', corpus),
    '--queries',
    write('queries.jsonl', queries),
    '--top',
    '1',
    '--out',
    out,
  )
  expect(stderr).toMatch(/2 screened against 2.*documents\/s, peak memory \d+ MB/)
  expect(status).toBe(0)
  const answers = readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ id }) => id)).toEqual(['second', 'first'])
  expect(answers[0].hits[0].passages).toContainEqual({
    field: 'technologies[0]',
    from: 0,
    to: 8,
    otherField: 'technologies[1]',
    otherFrom: 0,
    otherTo: 8,
  })
  expect(answers[1]).toMatchObject({ flagged: true, hits: [{ id: 'deep' }] })
  expect(answers[1].hits[0].reasons).toContain('建议人姓名相同')
  expect(answers[1].hits[0].score).toBeGreaterThanOrEqual(0.5)
})

test('names a broken line, leaves it out and says so by its exit code', () => {
  const out = path.join(folder, 'some.jsonl')
  const broken = write('broken.jsonl', [corpus[0], 'no JSON', { id: 'untitled' }, corpus[1]])
  const { status, stderr } = screen('--corpus', broken, '--queries', write('queries.jsonl', queries), '--out', out)
  expect(status).toBe(3)
  expect(stderr).toContain(`${broken}:2: skipped`)
  expect(stderr).toContain(`${broken}:3: skipped`)
  expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(2)
})

test('wrong arguments and missing files end with a sentence', () => {
  expect(screen('--corpus', 'x').status).toBe(2)
  const missing = screen('--corpus', path.join(folder, 'none'), '--queries', 'x', '--out', path.join(folder, 'y'))
  expect(missing.status).toBe(2)
  expect(missing.stderr).toContain('no such file')
})
