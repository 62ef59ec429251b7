/** One promise of a batch, an archive or a table: whether it holds, and where it does not. */
export type Check = { key: string; label: string; broken: string[] }

/** Those whose key somebody before them has already. */
export function doubles<T>(list: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>()
  return list.filter((one) => seen.size === seen.add(key(one)).size)
}

/** What keeps numbers from running 1, 2, 3 …; `called` names what bears a number. */
export function numberFaults<T>(
  list: readonly T[],
  numberOf: (one: T) => number,
  called: (one: T) => string,
): string[] {
  const bearers = new Map<number, T[]>()
  for (const one of list) bearers.set(numberOf(one), [...(bearers.get(numberOf(one)) ?? []), one])
  // A number typed with a slip may be huge: a gap is said once, not number by number.
  const gaps = [...bearers.keys()]
    .sort((a, b) => a - b)
    .flatMap((number, i, sorted) => {
      const before = sorted[i - 1] ?? 0
      return number - before <= 1
        ? []
        : [before + 2 === number ? `缺第 ${before + 1} 号` : `缺第 ${before + 1} 至 ${number - 1} 号`]
    })
  const twice = [...bearers].filter(([, those]) => those.length > 1)
  return [
    ...gaps,
    ...twice.map(([number, those]) => `第 ${number} 号有 ${those.length} 份：${those.map(called).join('；')}`),
  ]
}
