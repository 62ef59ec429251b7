// `npm test`: everything there is to check, from a bare checkout; the last line counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../lib/bootstrap/build.mjs'
import { prepare } from '../lib/bootstrap/environment.mjs'
import { halting, phase } from '../lib/bootstrap/phase.mjs'
import { root } from '../lib/bootstrap/root.mjs'
import { journeyFailures, vitestFailures } from './support/failure-names.mjs'

const outcome = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const reports = mkdtempSync(path.join(tmpdir(), 'portal-reports-'))

function run(program, args, environment = {}) {
  const entry = path.join(root, 'node_modules', program)
  return spawnSync(process.execPath, [entry, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
}

/** A check without cases of its own counts as one. */
function check(name, program, args) {
  const begun = performance.now()
  const passed = run(program, args).status === 0
  console.log(`  ${name}: ${passed ? 'passed' : 'FAILED'}  ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  outcome[passed ? 'passed' : 'failed']++
  if (!passed) failures.push(name)
}

/** A test runner that never came to write its report has failed, whatever it printed. */
function count(name, report, status, read, failed) {
  const before = outcome.failed
  if (existsSync(report)) {
    const written = JSON.parse(readFileSync(report, 'utf8'))
    for (const [kind, number] of Object.entries(read(written))) outcome[kind] += number
    failures.push(...failed(written))
  }
  if (status !== 0 && outcome.failed === before) {
    outcome.failed++
    failures.push(`${name}: ended with ${status}`)
  }
  console.log(`  ${name}: ${outcome.passed} passed, ${outcome.failed} failed so far`)
}

function vitest() {
  const report = path.join(reports, 'vitest.json')
  const { status } = run('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const read = ({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  })
  count('unit and integration', report, status, read, vitestFailures)
}

async function journeys() {
  const { findBrowser } = await import('./support/browser.mjs')
  const report = path.join(reports, 'journeys.json')
  const environment = { CHROMIUM: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const { status } = run('@playwright/test/cli.js', ['test', '--reporter=line,json'], environment)
  const read = ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  })
  count('journeys', report, status, read, journeyFailures)
}

halting(async () => {
  await prepare()
  check('route types', 'next/dist/bin/next', ['typegen'])
  check('types', 'typescript/bin/tsc', ['--noEmit'])
  check('lint and format', '@biomejs/biome/bin/biome', ['check', '.'])
  check('unused code', 'knip/bin/knip.js', [])
  vitest()
  await phase('build', build)
  outcome.passed++
  await journeys()
  rmSync(reports, { recursive: true, force: true })
  for (const failure of failures) console.log(`FAILED ${failure}`)
  console.log(
    `${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}`,
  )
  process.exit(outcome.failed ? 1 : 0)
})
