import type { Executor } from './postgres-executor'

/** The tables of packed texts; a second set is filled while the first is still asked. */
export type Tables = { text: string; posting: string }

export const CurrentTables: Tables = { text: 'screening_text', posting: 'screening_posting' }

const next = (name: string) => `${name}_next`
const Names = Object.values(CurrentTables)

export const NextTables: Tables = { text: next(CurrentTables.text), posting: next(CurrentTables.posting) }

const Indexes = [
  { name: 'screening_text_pkey', on: 'screening_text', columns: 'number', kind: 'UNIQUE INDEX' },
  { name: 'screening_posting_key_idx', on: 'screening_posting', columns: 'key', kind: 'INDEX' },
]

/** Leftovers of a build that was broken off go. */
export async function createNextTables(executor: Executor): Promise<void> {
  for (const name of Names) {
    await executor.query(`DROP TABLE IF EXISTS ${next(name)}`, [])
    await executor.query(`CREATE TABLE ${next(name)} (LIKE ${name} INCLUDING STORAGE)`, [])
  }
}

/** Once the rows are in, which is several times faster than keeping the indexes up row by row. */
export async function indexNextTables(executor: Executor): Promise<void> {
  for (const { name, on, columns, kind } of Indexes)
    await executor.query(`CREATE ${kind} ${next(name)} ON ${next(on)} (${columns})`, [])
  for (const name of Names) await executor.query(`ANALYZE ${next(name)}`, [])
}

/** Puts the tables that were filled, and their indexes, in the place of those in use. */
export async function replaceTables(executor: Executor): Promise<void> {
  for (const name of Names) {
    await executor.query(`DROP TABLE ${name}`, [])
    await executor.query(`ALTER TABLE ${next(name)} RENAME TO ${name}`, [])
  }
  for (const { name } of Indexes) await executor.query(`ALTER INDEX ${next(name)} RENAME TO ${name}`, [])
}
