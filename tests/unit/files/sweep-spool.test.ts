import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sweepSpool } from '@/lib/files/sweep-spool'

const place = mkdtempSync(path.join(tmpdir(), 'sweep-'))
afterAll(() => rmSync(place, { recursive: true }))
const now = Date.parse('2026-11-21T08:00:00Z')

function leave(folder: string, name: string, hoursAgo: number) {
  mkdirSync(path.join(place, folder), { recursive: true })
  writeFileSync(path.join(place, folder, name), '半截')
  const at = new Date(now - hoursAgo * 3_600_000)
  utimesSync(path.join(place, folder, name), at, at)
}

test('what a crash left a day ago goes; what is on its way, and what is stored, stays', async () => {
  leave('files/incoming', 'left', 25)
  leave('files/incoming', 'arriving', 1)
  leave('files/ab/cd', 'abcd', 999)
  leave('spool', 'left', 25)
  await sweepSpool(place, now)
  expect(readdirSync(path.join(place, 'files/incoming'))).toEqual(['arriving'])
  expect(readdirSync(path.join(place, 'files/ab/cd'))).toEqual(['abcd'])
  expect(readdirSync(path.join(place, 'spool'))).toEqual([])
})

test('a portal that has stored nothing yet has nothing to sweep', async () => {
  await expect(sweepSpool(path.join(place, 'fresh'), now)).resolves.toBeUndefined()
})
