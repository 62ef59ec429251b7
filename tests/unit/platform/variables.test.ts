import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { help, variables } from '@/lib/bootstrap/variables.mjs'

test('every variable that is read is explained, and no other', () => {
  const read = [...readFileSync('lib/platform/env.ts', 'utf8').matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name)
  // Set by the bootstrap alone, so that no operator can turn an installation into a demonstration.
  expect(read.filter((name) => name !== 'PORTAL_EMBEDDED').sort()).toEqual(variables.map(({ name }) => name).sort())
})

test('help names each of them', () => {
  for (const { name } of variables) expect(help()).toContain(name)
})
