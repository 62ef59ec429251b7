// `npm run bench -- <suite> [options]`: measures, prints tables, and judges nothing; the suites say what they measure.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const Suites = {
  export: 'tests/bench/export/suite.ts',
  history: 'tests/bench/history/suite.ts',
  print: 'tests/bench/print/suite.ts',
  screening: 'tests/bench/screening/suite.ts',
  search: 'tests/bench/search/suite.ts',
  writing: 'tests/bench/writing/suite.ts',
}

const [name, ...args] = process.argv.slice(2)
const suite = Suites[name]
if (!suite) {
  console.error(`npm run bench -- <suite>, one of: ${Object.keys(Suites).join(', ')}`)
  process.exit(2)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=6000', '--conditions=react-server', '--import', 'tsx', suite, ...args],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
