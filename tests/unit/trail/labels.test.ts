import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actionLabels, subjectLabels } from '@/lib/trail/labels'

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('platform/prisma/'))
  .map((file) => readFileSync(`lib/${file}`, 'utf8'))
const written = (pattern: RegExp) => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code = '']) => code))),
]

test('every action that the portal records has its words', () => {
  const codes = written(/action: '([a-z-]+\.[a-z-]+)'/g)
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !(code in actionLabels))).toEqual([])
})

test('every kind of subject has its name', () => {
  const kinds = written(/subject: [`']([a-z-]+):/g)
  expect(kinds.length).toBeGreaterThan(5)
  expect(kinds.filter((kind) => !(kind in subjectLabels))).toEqual([])
})
