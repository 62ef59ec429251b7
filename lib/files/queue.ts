import 'server-only'

/** A queue of work done one at a time in this process: each piece holds a whole file in memory. */
export function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work)
    last = mine.catch(() => null)
    return mine
  }
}
