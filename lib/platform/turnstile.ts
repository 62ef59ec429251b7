/**
 * Lets so many through at a time; the others wait here, in order and without a time limit. For rushes: a connection to the
 * database is waited for some seconds only, and then the person who came last would see an error.
 */
export function turnstile(places: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (inside < places) inside += 1
    else await new Promise<void>((enter) => waiting.push(enter))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      // The place goes straight to the next one, so that nobody overtakes.
      if (next) next()
      else inside -= 1
    }
  }
}
