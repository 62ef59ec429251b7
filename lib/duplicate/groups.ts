/** `apart`: judged to be no duplicates. */
export type Edge = { id: string; one: string; other: string; score: number; apart: boolean }

/**
 * Texts that hang together by pairs. Two of them need not be alike themselves: `missing` counts the pairs of
 * its members that were not found so; all that were are in `edges`.
 * A pair that was judged apart is shown where both are in a group anyhow, but ties nobody to it.
 */
export type Group = { members: string[]; edges: Edge[]; missing: number; score: number }

/** The sets of three or more that the pairs hold together, the strongest pair first; a pair alone is no group. */
export function groupsOf(edges: readonly Edge[]): Group[] {
  const parent = new Map<string, string>()
  const root = (member: string): string => {
    let at = member
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) {
      parent.set(at, parent.get(above) ?? above)
      at = above
    }
    return at
  }
  const ties = edges.filter(({ apart }) => !apart)
  for (const { one, other } of ties) {
    for (const member of [one, other]) if (!parent.has(member)) parent.set(member, member)
    const [a, b] = [root(one), root(other)].sort()
    if (a && b) parent.set(b, a)
  }
  const sets = new Map<string, Edge[]>()
  for (const edge of ties) {
    const at = root(edge.one)
    sets.set(at, [...(sets.get(at) ?? []), edge])
  }
  const judgedApart = edges.filter(({ one, other, apart }) => apart && root(one) === root(other))
  return [...sets]
    .filter(([, set]) => set.length > 1)
    .map(([at, set]) => groupOf([...set, ...judgedApart.filter(({ one }) => root(one) === at)]))
    .sort((a, b) => b.score - a.score || (a.members[0] ?? '').localeCompare(b.members[0] ?? ''))
}

function groupOf(edges: Edge[]): Group {
  const ties = new Map<string, number>()
  for (const member of edges.flatMap(({ one, other }) => [one, other])) ties.set(member, (ties.get(member) ?? 0) + 1)
  // Those that hold it together first.
  const members = [...ties.keys()].sort((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || (a < b ? -1 : 1))
  const ranked = [...edges].sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
  const missing = (members.length * (members.length - 1)) / 2 - edges.length
  return { members, edges: ranked, missing, score: ranked[0]?.score ?? 0 }
}
