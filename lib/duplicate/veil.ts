/** What is shown in the place of a name. */
const block = '■'

/** The text with every one of the names blotted out, as long as before: offsets into it stay right. */
export function veil(text: string, names: readonly string[]): string {
  const hidden = names.map((name) => name.trim()).filter((name) => Array.from(name).length >= 2)
  // The longest first: a name may hold another.
  return hidden
    .sort((a, b) => b.length - a.length)
    .reduce((veiled, name) => veiled.replaceAll(name, block.repeat(name.length)), text)
}

/** What a suggestion is called where nobody may know whose it is. */
export const blindTitle = (id: string) => `匿名建议 ${id.slice(-6).toUpperCase()}`
export const blindName = '匿名'
