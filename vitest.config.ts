import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url))
const resolve = { alias: { '@': here('.').replace(/\/$/, ''), 'server-only': here('tests/support/server-only.ts') } }

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles: ['tests/support/database-per-worker.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the unit tests: the two groups have different numbers of workers.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
