/** Words as they are compared: width, case, spaces and kinds of quotes and dashes do not matter. */
export const matchable = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060_]/gu, '')
    .replace(/[“”"„‟＂]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toLowerCase()

const placeholder = /^[x×]{3,}(?:万元)?$/

/** What the printed form leaves in empty places: XXXX, lines, nothing. */
export const isPlaceholder = (text: string) => matchable(text) === '' || placeholder.test(matchable(text))
