import { expect, test } from 'vitest'
import { GuaranteedShare } from '@/lib/screening/candidates'
import { GuaranteedRun } from '@/lib/screening/fingerprints'
import { compareWithOracle } from '@/tests/bench/screening/oracle'

test('brute force finds nothing among the guaranteed hits that the engine has missed', async () => {
  const found = await compareWithOracle(7, 12_000, GuaranteedRun, GuaranteedShare)
  expect(found.missedRuns).toEqual([])
  expect(found.missedShares).toEqual([])
  expect(found.pairs).toBeGreaterThanOrEqual(12_000)
  expect(found.runs).toBeGreaterThan(100)
  expect(found.shares).toBeGreaterThan(100)
}, 120_000)
