const whiteSpace = (code: number) =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x3000 ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0xfeff

// What Word sets in the East Asian font: each is one 字. Hangul is not here: Word counts Korean by words.
const eastAsian = (code: number) =>
  (code >= 0x2e80 && code <= 0x312f) ||
  (code >= 0x3190 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff01 && code <= 0xff9f) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x2460 && code <= 0x24ff) ||
  (code >= 0x20000 && code <= 0x3ffff)

// Quotes, dashes, dots that Chinese and English share: full-width between Chinese, part of a word inside one (don’t).
const shared = (code: number) =>
  code === 0xb7 ||
  code === 0x2014 ||
  code === 0x2015 ||
  code === 0x2018 ||
  code === 0x2019 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x2026

const joins = (code: number) =>
  code === 0xfe0e || code === 0xfe0f || (code >= 0x300 && code <= 0x36f) || (code >= 0xe0100 && code <= 0xe01ef)

const latin = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/**
 * 字数 as Word and WPS count: each East Asian character or full-width mark is one,
 * each run of anything else between spaces or such characters is one.
 */
export function countWords(text: string): number {
  let count = 0
  let inRun = false
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i) ?? code
      i += 1
    }
    if (whiteSpace(code)) inRun = false
    else if (joins(code)) continue
    else if (eastAsian(code) || (shared(code) && !(inRun && code === 0x2019 && latin(text.charCodeAt(i + 1))))) {
      count += 1
      inRun = false
    } else if (!inRun) {
      count += 1
      inRun = true
    }
  }
  return count
}
