/** A suggestion as it was handed in, or is about to be. */
export type Handed = { suggestionId: string; contentHash: string }
export type Changes = { added: number; removed: number; changed: number }

/**
 * What a 补报 says anew. `earlier`: each suggestion as the province got it last. `standing`: those of them that lie with the
 * province still; what it gave back, and is not in this batch, is taken out.
 */
export function changesOf(
  now: readonly Handed[],
  earlier: ReadonlyMap<string, string>,
  standing: ReadonlySet<string>,
): Changes {
  const held = new Set(now.map(({ suggestionId }) => suggestionId))
  const known = now.filter(({ suggestionId }) => earlier.has(suggestionId))
  return {
    added: now.length - known.length,
    changed: known.filter(({ suggestionId, contentHash }) => earlier.get(suggestionId) !== contentHash).length,
    removed: [...earlier.keys()].filter((id) => !held.has(id) && !standing.has(id)).length,
  }
}

/** “新增 3 项，退出 1 项，修改 2 项” */
export const changesText = ({ added, removed, changed }: Changes) =>
  `新增 ${added} 项，退出 ${removed} 项，修改 ${changed} 项`
