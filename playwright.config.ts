import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/browser.mjs'
import { oidcEnvironment, journeyPort as port } from './tests/support/oidc-environment.mjs'

// Set once by the first process and inherited by its workers.
process.env.JOURNEY_DATA ??= mkdtempSync(path.join(tmpdir(), 'portal-journey-'))
process.env.CHROMIUM ??= findBrowser()

// Chromium asks its maker's servers for this and that; the tests reach nothing but this machine.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  // A journey that fails once on a busy machine is tried again, and reported as flaky.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM, args: quiet },
  },
  // The very command that users run, on a data folder of its own.
  webServer: {
    command: 'node lib/bootstrap/start.mjs',
    url: `http://localhost:${port}/api/ready`,
    env: { PORT: String(port), DATA_DIR: process.env.JOURNEY_DATA, LOG_LEVEL: 'warn', ...oidcEnvironment },
    timeout: 400_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
