const most = 2
let taken = 0
const waiting: (() => void)[] = []

/** Two uploads at a time on one page: the line is shared with what is being typed. */
export async function inSlot<Result>(work: () => Promise<Result>): Promise<Result> {
  if (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}
