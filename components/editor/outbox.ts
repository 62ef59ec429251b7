/** A change that the server has not confirmed yet. */
export type Pending = {
  suggestionId: string
  path: string
  value: unknown
  /** Rows only: the list before the change. */
  was?: string[]
  /** Version of the field that was changed. */
  base: number
  /** Window that wrote it; kept over a restart, so that the server knows it again. */
  writer: string
  typedAt: number
}

export type Outbox = {
  put(pending: Pending): Promise<void>
  /** Takes it out, unless something newer of the same window has come in its place. */
  drop(pending: Pending): Promise<void>
  list(suggestionId: string): Promise<Pending[]>
}

const store = 'changes'

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('suggestion-outbox', 1)
  request.onupgradeneeded = () => {
    const created = request.result.createObjectStore(store, { keyPath: ['suggestionId', 'writer', 'path'] })
    created.createIndex('suggestionId', 'suggestionId')
  }
  return done(request)
}

/** Where unsent words outlive a reload, a crash and a restart. Null where the browser forbids it (some private windows). */
export async function openOutbox(): Promise<Outbox | null> {
  const database = await open().catch(() => null)
  if (!database) return null
  const changes = (mode: IDBTransactionMode) => database.transaction(store, mode).objectStore(store)
  return {
    async put(pending) {
      await done(changes('readwrite').put(pending))
    },
    async drop({ suggestionId, writer, path, typedAt }) {
      const objects = changes('readwrite')
      const key = [suggestionId, writer, path]
      const kept: Pending | undefined = await done(objects.get(key))
      if (kept?.typedAt === typedAt) await done(objects.delete(key))
    },
    list: (suggestionId) => done(changes('readonly').index('suggestionId').getAll(suggestionId)),
  }
}
