import type { Executor } from './postgres-executor'

/** Any number, so long as every process of the portal uses the same. */
const IndexLock = 20261122
const PackingLock = 20261124

/** Until the transaction ends, the rows keep to the model they are made under; many may hold the index at once. */
export async function holdIndex(executor: Executor): Promise<void> {
  await executor.query('SELECT 1 FROM pg_advisory_xact_lock_shared($1::int8)', [IndexLock])
}

/** Waits until nobody holds the index, and lets nobody in before the transaction ends. */
export async function closeIndex(executor: Executor): Promise<void> {
  await executor.query('SELECT 1 FROM pg_advisory_xact_lock($1::int8)', [IndexLock])
}

/** Until the transaction ends no other packs; held before the index is closed. */
export async function holdPacking(executor: Executor): Promise<void> {
  await executor.query('SELECT 1 FROM pg_advisory_xact_lock($1::int8)', [PackingLock])
}

/** The same without waiting; false if another packs already. */
export async function tryHoldPacking(executor: Executor): Promise<boolean> {
  const [row] = await executor.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1::int8) AS held', [
    PackingLock,
  ])
  return row?.held === true
}
