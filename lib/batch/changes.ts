/** A suggestion as it was handed in, or is about to be. */
export type Handed = { suggestionId: string; contentHash: string }
export type Changes = { added: number; removed: number; changed: number }

type Mark = 'added' | 'changed' | 'same'
export type Marks = { marks: Map<string, Mark>; removed: string[] }

/**
 * What a 补报 says anew. `earlier`: each suggestion as the province got it last. `standing`: those of them that lie with the
 * province still; what it gave back, and is not in this batch, is taken out.
 */
export function marksOf(
  now: readonly Handed[],
  earlier: ReadonlyMap<string, string>,
  standing: ReadonlySet<string>,
  titles: ReadonlyMap<string, string> = new Map(),
): Marks {
  const markOf = ({ suggestionId, contentHash }: Handed): Mark => {
    const before = earlier.get(suggestionId)
    return before === undefined ? 'added' : before === contentHash ? 'same' : 'changed'
  }
  const marks = new Map(now.map((one) => [one.suggestionId, markOf(one)]))
  const removed = [...earlier.keys()].filter((id) => !marks.has(id) && !standing.has(id))
  return { marks, removed: removed.map((id) => titles.get(id) ?? '') }
}

/** The same in numbers. */
export function changesOf(...given: Parameters<typeof marksOf>): Changes {
  const { marks, removed } = marksOf(...given)
  const count = (mark: Mark) => [...marks.values()].filter((one) => one === mark).length
  return { added: count('added'), changed: count('changed'), removed: removed.length }
}

/** “新增 3 项，退出 1 项，修改 2 项” */
export const changesText = ({ added, removed, changed }: Changes) =>
  `新增 ${added} 项，退出 ${removed} 项，修改 ${changed} 项`
