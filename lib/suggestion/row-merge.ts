/**
 * The list of rows after this person's change, with what others added or removed meanwhile: their new rows stand at the end,
 * the rows they removed stay away.
 */
export function mergedRows(stored: readonly string[], was: readonly string[], rows: readonly string[]): string[] {
  const kept = rows.filter((id) => stored.includes(id) || !was.includes(id))
  const others = stored.filter((id) => !was.includes(id) && !rows.includes(id))
  return [...new Set([...kept, ...others])]
}
