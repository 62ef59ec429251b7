import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'

const program = ['--conditions=react-server', '--import', 'tsx', 'lib/command/prepare-screening.ts']

/** Building an index takes a processor for minutes: it has a process of its own, and the website goes on answering. */
export const startPreparing = (): ChildProcess =>
  spawn(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit'] })
