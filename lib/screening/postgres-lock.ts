import type { Executor } from './postgres-executor'

/** Any number, so long as every process of the portal uses the same. */
const IndexLock = 20261122

/** Until the transaction ends, the rows keep to the model they are made under; many may hold the index at once. */
export async function holdIndex(executor: Executor): Promise<void> {
  await executor.query('SELECT 1 FROM pg_advisory_xact_lock_shared($1::int8)', [IndexLock])
}

/** Waits until nobody holds the index, and lets nobody in before the transaction ends. */
export async function closeIndex(executor: Executor): Promise<void> {
  await executor.query('SELECT 1 FROM pg_advisory_xact_lock($1::int8)', [IndexLock])
}
