/** Names as they are compared: width, case, marks and spaces do not count, nor does a title’s … where it was cut. */
export const spelling = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** The same name, or one of them as far as it was written: file names are cut where a title is long. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [spelling(a), spelling(b)]
  if (one === '' || other === '') return one === other
  const cut = /…|\.\.\.$/.test(a) ? one : /…|\.\.\.$/.test(b) ? other : null
  return one === other || (cut !== null && cut.length >= 4 && (one.startsWith(cut) || other.startsWith(cut)))
}
