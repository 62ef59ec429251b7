import pg from 'pg'
import { vi } from 'vitest'

/** What is sent to PostgreSQL while `work` runs: the statements themselves, let through. */
export async function databaseCalls<Result>(work: () => Promise<Result>) {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const result = await work()
    const calls = spy.mock.calls.map(([statement, values]) => {
      const sent: unknown = statement
      if (typeof sent === 'string') return { text: sent, values }
      const { text, values: own } = sent as { text: string; values?: unknown[] }
      return { text, values: own ?? values }
    })
    return { result, calls: calls.filter(({ text }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(text)) }
  } finally {
    spy.mockRestore()
  }
}
