import { placeName, type Target } from './target'

/** Files that are not with the server yet, kept by the browser over reload and restart, each with its bytes. */
type Kept = { key: string; place: string; file: File; at: number }

const days3 = 3 * 24 * 60 * 60 * 1000

const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function within<Result>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<Result>) {
  const opening = indexedDB.open('portal-uploads', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('files', { keyPath: 'key' })
  const database = await answered(opening)
  try {
    return await answered(work(database.transaction('files', mode).objectStore('files')))
  } finally {
    database.close()
  }
}

// A private window, a full disk: then a reload asks for the file again, and it continues all the same.
const ifKept = <Result>(work: Promise<Result>, otherwise: Result) => work.catch(() => otherwise)

export const keepFile = (target: Target, key: string, file: File): Promise<unknown> => {
  const kept: Kept = { key, place: placeName(target), file, at: Date.now() }
  return ifKept(
    within('readwrite', (files) => files.put(kept)),
    key,
  )
}

export const forgetFile = (key: string): Promise<unknown> =>
  ifKept(
    within('readwrite', (files) => files.delete(key)),
    undefined,
  )

/** What was left in a place (see placeName). After three days the server has forgotten the upload too. */
export async function keptFiles(place: string): Promise<{ key: string; file: File }[]> {
  const all = await ifKept<Kept[]>(
    within('readonly', (files) => files.getAll()),
    [],
  )
  const old = all.filter(({ at }) => at < Date.now() - days3)
  await Promise.all(old.map(({ key }) => forgetFile(key)))
  return all.filter((kept) => !old.includes(kept) && kept.place === place)
}
