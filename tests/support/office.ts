import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Is the program on the PATH? */
export const hasProgram = (name: string) => spawnSync('which', [name]).status === 0

/** The files as LibreOffice saves them again, in the same order. */
export function resavedByOffice(files: readonly Uint8Array[], to: 'docx' | 'pdf'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const names = files.map((_, i) => `file-${i}`)
    mkdirSync(join(folder, 'out'))
    files.forEach((bytes, i) => {
      writeFileSync(join(folder, `${names[i]}.docx`), bytes)
    })
    execFileSync(
      // soffice starts a second process that outlives it; timeout ends both.
      'timeout',
      [
        '--kill-after=5',
        '150',
        'soffice',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'ignore' },
    )
    return names.map((name) => readFileSync(join(folder, 'out', `${name}.${to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
