import type { Executor } from './postgres-executor'

/** The tables of an index; a second set is filled while the first is still asked. */
export type Tables = { document: string; anchor: string; titlePair: string }

export const CurrentTables: Tables = {
  document: 'screening_document',
  anchor: 'screening_anchor',
  titlePair: 'screening_title_pair',
}

const next = (name: string) => `${name}_next`
const before = (name: string) => `${name}_before`
const Names = Object.values(CurrentTables)

export const NextTables: Tables = {
  document: next(CurrentTables.document),
  anchor: next(CurrentTables.anchor),
  titlePair: next(CurrentTables.titlePair),
}

/** Where the rows that were replaced are, for the rest of that transaction. */
export const DocumentsBefore = before(CurrentTables.document)

const Indexes: { name: string; on: string; columns: string; unique?: true; include?: string }[] = [
  { name: 'screening_document_pkey', on: 'screening_document', columns: 'number', unique: true },
  { name: 'screening_document_id_key', on: 'screening_document', columns: 'id', unique: true },
  {
    name: 'screening_anchor_hash_idx',
    on: 'screening_anchor',
    columns: 'hash',
    include: 'INCLUDE (document, around)',
  },
  { name: 'screening_title_pair_place_document_idx', on: 'screening_title_pair', columns: 'place, document' },
]

/** Leftovers of a build that was broken off go. */
export async function createNextTables(executor: Executor): Promise<void> {
  for (const name of Names) {
    await executor.query(`DROP TABLE IF EXISTS ${next(name)}`, [])
    await executor.query(`CREATE TABLE ${next(name)} (LIKE ${name} INCLUDING DEFAULTS INCLUDING IDENTITY)`, [])
  }
}

/** Once the rows are in, which is several times faster than keeping the indexes up row by row. */
export async function indexNextTables(executor: Executor, documents: number): Promise<void> {
  for (const { name, on, columns, unique, include = '' } of Indexes)
    await executor.query(
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${next(name)} ON ${next(on)} (${columns}) ${include}`,
      [],
    )
  for (const name of Names) await executor.query(`ANALYZE ${next(name)}`, [])
  const sequence = `pg_get_serial_sequence('${NextTables.document}', 'number')`
  await executor.query(`SELECT setval(${sequence}, $1::int8 + 1, false)::int4`, [documents])
}

/** Puts the tables that were filled in the place of those in use. */
export async function replaceTables(executor: Executor): Promise<void> {
  for (const name of Names) {
    await executor.query(`ALTER TABLE ${name} RENAME TO ${before(name)}`, [])
    await executor.query(`ALTER TABLE ${next(name)} RENAME TO ${name}`, [])
  }
}

/** The last step of a replacement; the indexes take the names that went with the old tables. */
export async function dropReplaced(executor: Executor): Promise<void> {
  for (const name of Names) await executor.query(`DROP TABLE ${before(name)}`, [])
  for (const { name } of Indexes) await executor.query(`ALTER INDEX ${next(name)} RENAME TO ${name}`, [])
}
