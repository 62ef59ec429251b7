import { expect, test } from 'vitest'
import { mostFiles, whyNotAdd, whyNotOrder, whyNotPreview } from '@/lib/files/rules'
import { reason } from '@/lib/platform/refused'

const Submitted = reason('submitted', '已提交。')
const target = { mayRead: () => true, whyNotChange: null, technologyIds: ['a'] }
const evidence = (technologyId: string | null) => ({ purpose: 'EVIDENCE' as const, technologyId })

test.each([
  [target, evidence(null), 0, undefined],
  [target, evidence('a'), mostFiles.EVIDENCE - 1, undefined],
  [target, evidence('b'), 0, 'no-such-technology'],
  [target, evidence('a'), mostFiles.EVIDENCE, 'too-many-files'],
  [target, { purpose: 'PICTURE' as const, technologyId: null }, mostFiles.EVIDENCE, undefined],
  [target, { purpose: 'PICTURE' as const, technologyId: null }, mostFiles.PICTURE, 'too-many-pictures'],
  [{ ...target, whyNotChange: Submitted }, evidence('b'), mostFiles.EVIDENCE, 'submitted'],
])('adding to %j %j beside %i: %s', (to, file, present, code) => {
  expect(whyNotAdd(to, file, present)?.code).toBe(code)
})

test.each([
  [['a', 'b'], ['b', 'a'], undefined],
  [['a', 'b'], ['b'], 'changed-meanwhile'],
  [['a', 'b'], ['b', 'b'], 'changed-meanwhile'],
  [['a', 'b'], ['a', 'c'], 'changed-meanwhile'],
])('ordering %j as %j: %s', (present, wanted, code) => {
  expect(whyNotOrder(present, wanted)?.code).toBe(code)
})

test('only what a browser shows by itself has a preview', () => {
  const kinds = ['PDF', 'JPG', 'PNG', 'DOCX', 'XLSX'] as const
  expect(kinds.filter((kind) => !whyNotPreview(kind))).toEqual(['PDF', 'JPG', 'PNG'])
})
