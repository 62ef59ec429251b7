import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url))
const resolve = { alias: { '@': here('.').replace(/\/$/, ''), 'server-only': here('tests/support/server-only.ts') } }

// An end to what hangs, and no measure of speed: a write may wait long for a busy disk.
const testTimeout = 60_000

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout } },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles: ['tests/support/database-per-worker.ts'],
          testTimeout,
          hookTimeout: testTimeout,
          maxWorkers: 2,
          // After the unit tests: the two groups have different numbers of workers.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
