export type Edge = { id: string; one: string; other: string; score: number }

/** Texts that hang together by pairs. Two of them need not be alike themselves: `missing` names those that were not found so. */
export type Group = { members: string[]; edges: Edge[]; missing: [string, string][]; score: number }

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
  for (const { one, other } of edges) {
    for (const member of [one, other]) if (!parent.has(member)) parent.set(member, member)
    const [a, b] = [root(one), root(other)].sort()
    if (a && b) parent.set(b, a)
  }
  const sets = new Map<string, Edge[]>()
  for (const edge of edges) {
    const at = root(edge.one)
    sets.set(at, [...(sets.get(at) ?? []), edge])
  }
  return [...sets.values()]
    .filter((set) => set.length > 1)
    .map(groupOf)
    .sort((a, b) => b.score - a.score || (a.members[0] ?? '').localeCompare(b.members[0] ?? ''))
}

function groupOf(edges: Edge[]): Group {
  const members = [...new Set(edges.flatMap(({ one, other }) => [one, other]))].sort()
  const found = new Set(edges.map(({ one, other }) => [one, other].sort().join(' ')))
  const missing = members.flatMap((one, i) =>
    members.slice(i + 1).flatMap((other): [string, string][] => (found.has(`${one} ${other}`) ? [] : [[one, other]])),
  )
  const ranked = [...edges].sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
  return { members, edges: ranked, missing, score: ranked[0]?.score ?? 0 }
}
