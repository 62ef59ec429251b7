import { expect, test } from 'vitest'
import { GuaranteedShare } from '@/lib/screening/candidates'
import { GuaranteedRun } from '@/lib/screening/fingerprints'
import { compareWithOracle } from '@/tests/bench/screening/oracle'

test('brute force finds nothing among the guaranteed hits that the engine has missed', () => {
  const { pairs, runs, shares, misses } = compareWithOracle(7, 12_000, GuaranteedRun, GuaranteedShare)
  expect(misses).toEqual([])
  expect(pairs).toBeGreaterThanOrEqual(12_000)
  expect(runs).toBeGreaterThan(100)
  expect(shares).toBeGreaterThan(100)
}, 120_000)
