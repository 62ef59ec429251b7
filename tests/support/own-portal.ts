import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runningCluster } from '@/lib/bootstrap/postgres.mjs'

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** A portal that a test may kill: the command that users run, with data of its own. */
export class OwnPortal {
  readonly data = mkdtempSync(path.join(tmpdir(), 'portal-own-'))
  readonly address: string
  private process: ChildProcess | null = null

  constructor(private readonly port: number) {
    this.address = `http://localhost:${port}`
  }

  /** Gives the seconds until it answered. */
  async start(): Promise<number> {
    const begun = performance.now()
    const environment = { PORT: String(this.port), DATA_DIR: this.data, LOG_LEVEL: 'error', APP_URL: this.address }
    const started = spawn(process.execPath, ['lib/bootstrap/start.mjs'], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    })
    this.process = started
    while (!(await this.isReady())) {
      if (started.exitCode !== null) throw new Error(`the portal did not start: ${started.exitCode}`)
      await wait(200)
    }
    return (performance.now() - begun) / 1000
  }

  /** kill -9 for everything it is made of, the database too. */
  async kill(): Promise<void> {
    const pid = this.process?.pid
    if (!this.process || !pid) return
    const database = runningCluster(this.data)?.pid
    const exited = once(this.process, 'exit')
    for (const one of [...childrenOf(pid), pid, ...(database ? [database] : [])]) {
      try {
        process.kill(one, 'SIGKILL')
      } catch {
        // One that died with the one before.
      }
    }
    await exited
  }

  async stop(): Promise<void> {
    if (this.process?.exitCode === null && this.process.signalCode === null) {
      const exited = once(this.process, 'exit')
      this.process.kill('SIGTERM')
      await exited
    }
    rmSync(this.data, { recursive: true, force: true })
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.address}/api/ready`).catch(() => null)
    return answer?.ok ?? false
  }
}
