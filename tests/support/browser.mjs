import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { Halt } from '../../lib/bootstrap/phase.mjs'
import { root } from '../../lib/bootstrap/root.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onPath = () =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((place) => path.join(place, name)))
    .find((file) => existsSync(file))
const ofPlaywright = () => [chromium.executablePath()].find((file) => existsSync(file))
const present = () => process.env.CHROMIUM || ofPlaywright() || onPath()

const call = (program, ...args) => spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0

function installed() {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  if (call(process.execPath, cli, 'install', 'chromium') && present()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    call('apt-get', 'update', '-qq')
    call('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')
  }
}

/** A Chromium on this machine, installed first when there is none. */
export function findBrowser() {
  if (!present()) installed()
  const found = present()
  if (!found)
    throw new Halt(
      'No Chromium was found: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM, then run npm test again.',
    )
  return found
}
