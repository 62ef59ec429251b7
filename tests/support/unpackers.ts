import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'vitest'
import { hasProgram } from './office'

const env = { ...process.env, LC_ALL: 'C.UTF-8' }
const extractAll = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'

const commands: Record<string, (zip: string, to: string) => string[]> = {
  unzip: (zip, to) => ['-q', zip, '-d', to],
  '7z': (zip, to) => ['x', '-bd', `-o${to}`, zip],
  bsdtar: (zip, to) => ['-xf', zip, '-C', to],
  python3: (zip, to) => ['-c', extractAll, zip, to],
}

/** What this program makes of the archive: path → content. */
function unpackedBy(program: string, zip: Uint8Array): Map<string, Buffer> {
  const place = mkdtempSync(path.join(tmpdir(), 'unpacked-'))
  try {
    const file = path.join(place, 'a.zip')
    const to = mkdtempSync(path.join(place, 'to-'))
    writeFileSync(file, zip)
    execFileSync(program, commands[program]?.(file, to) ?? [], { env, stdio: 'ignore' })
    const found = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return new Map(
      found.map((entry) => {
        const whole = path.join(entry.parentPath, entry.name)
        return [path.relative(to, whole), readFileSync(whole)] as const
      }),
    )
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** One test for each program; one that this machine lacks is reported as skipped. Python reads archives everywhere, so it must be there. */
export function testByEachProgram(
  what: string,
  run: (unpack: (zip: Uint8Array) => Map<string, Buffer>) => Promise<void>,
) {
  for (const program of Object.keys(commands)) {
    const missing = program !== 'python3' && !hasProgram(program)
    const title = `${program} ${what}${missing ? ' (skipped: it is not installed here)' : ''}`
    test.skipIf(missing)(title, { timeout: 60_000 }, () => run((zip) => unpackedBy(program, zip)))
  }
}
