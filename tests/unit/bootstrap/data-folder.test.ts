import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDataFolder } from '@/lib/bootstrap/data-folder.mjs'

const place = mkdtempSync(path.join(tmpdir(), 'portal-data-folder-'))
afterAll(() => rmSync(place, { recursive: true }))

test('a data folder that is missing is made, with all above it', () => {
  const folder = path.join(place, 'a/b')
  openDataFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

test('one that cannot be made is refused with a sentence that names it', () => {
  const file = path.join(place, 'file')
  writeFileSync(file, '')
  expect(() => openDataFolder(path.join(file, 'data'))).toThrow(/数据目录 .*file\/data 不能建立或不可写（ENOTDIR）/)
})
