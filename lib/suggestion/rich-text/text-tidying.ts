// Control characters, lone surrogates and the two non-characters can stand in no XML, hence in no Word file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** One line: breaks, tabs and runs of spaces become one space, the ends are trimmed. */
export const tidyLine = (text: string) => text.replace(unprintable, '').replace(/\s+/gu, ' ').trim()

/** Several lines: LF only, no trailing spaces. */
export const tidyLines = (text: string) =>
  text
    .replace(unprintable, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s/gu, ' ').trimEnd())
    .join('\n')
    .trim()

/** Text inside a paragraph: as a line, but its ends are kept. */
export const tidyInline = (text: string) => text.replace(unprintable, '').replace(/\s/gu, ' ')
