/** Words that journeys write their texts with: each character, and the traditional one for it. */
const pairs =
  '针針对對围圍绕繞盐鹽碱鹼网網种種储儲电電净淨机機药藥质質联聯样樣试試验驗台臺制製订訂规規术術开開证證养養干幹专專问問题題与與标標'
const toTraditional = new Map(pairs.match(/../g)?.map(([from = '', to = '']) => [from, to]))

/** The same for a reader, something else for a machine: traditional characters, full width, zero-width marks, its sentences in another order. */
export function disguise(text: string): string {
  const sentences = text.split(/(?<=。)/)
  const half = Math.ceil(sentences.length / 2)
  const reordered = [...sentences.slice(half), ...sentences.slice(0, half)].join('')
  return Array.from(reordered, (character, i) => {
    const wide = /[0-9%]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character
    return (toTraditional.get(character) ?? wide) + (i % 5 === 4 ? '\u200b' : '')
  }).join('')
}
