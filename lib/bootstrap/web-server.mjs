import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Halt } from './phase.mjs'
import { root } from './root.mjs'

export function requirePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      const cause = error.code === 'EACCES' ? '没有权限使用（1024 以下的端口须由 root 使用）' : '已被其他程序占用'
      reject(new Halt(`端口 ${port} ${cause}。请停止占用它的程序，或换一个端口，例如：PORT=3001 npm start。`))
    })
    server.listen({ port: Number(port), host }, () => server.close(resolve))
  })
}

/** Starts the web server as a child that cannot outlive this process; `ended` settles when it ends by whatever cause. */
export async function startWebServer(environment, dev) {
  const host = environment.HOST || '0.0.0.0'
  const child = spawn(process.execPath, ['lib/bootstrap/server.mjs'], {
    cwd: root,
    env: { ...environment, HOST: host, NODE_ENV: dev ? 'development' : 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches the portal alone, which ends the server first and the database after it.
    detached: true,
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
    if (dev) process.stdout.write(chunk)
    else
      process.stdout.write(
        String(chunk)
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => `${line}\n`)
          .join(''),
      )
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(killer)
  }
  let faults = ''
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://127.0.0.1:${environment.PORT}/api/ready`).catch(() => null)
    if (answer?.ok) return { stop, ended }
    if (answer) faults = (await answer.json()).faults.join('、')
    if (child.exitCode !== null || child.signalCode !== null) throw new Halt(`网站没有启动：\n${said.trim()}`)
    await wait(200)
  }
  await stop()
  throw new Halt(`网站两分钟内没有就绪：${faults || '没有应答'}。请排除后重新运行 npm start。`)
}
