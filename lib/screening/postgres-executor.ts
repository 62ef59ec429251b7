/** The one thing the index needs of a database: inside a transaction it is that transaction. */
export type Executor = { query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> }

/** Runs its argument in a transaction of its own. */
export type InTransaction = <Result>(run: (executor: Executor) => Promise<Result>) => Promise<Result>

type PrismaLike = { $queryRawUnsafe<Result>(sql: string, ...parameters: unknown[]): Promise<Result> }
type PgLike = { query(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }> }

/** Works inside `db.$transaction(async (tx) => …)` as well as outside. */
export function prismaExecutor(client: PrismaLike): Executor {
  return { query: (sql, parameters) => client.$queryRawUnsafe(sql, ...parameters) }
}

export function pgExecutor(client: PgLike): Executor {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[]) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  }
}
