import { existsSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'

/** Ticks of the processor a second, as Linux counts them. */
const TicksPerSecond = 100

/** Seconds of processor that this process and its connection's backend have used: other programs do not slow these. */
export async function processorMeter(client: Client): Promise<() => number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const file = `/proc/${rows[0]?.pid}/stat`
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6 + (existsSync(file) ? backendSeconds(file) : 0)
  }
}

function backendSeconds(file: string): number {
  // After the name in parentheses the 12th and 13th fields are the time in the program and in the system.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond
}
