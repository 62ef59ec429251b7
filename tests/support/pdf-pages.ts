import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const opened = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise

/** Signs drawn of which the font has no picture: their number is 0. */
async function countMissing(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shown: unknown[] = fnArray.flatMap((operator, i) => (operator === OPS.showText ? argsArray[i][0] : []))
  return shown.filter((sign) => (sign as { originalCharCode?: number }).originalCharCode === 0).length
}

type Box = { text: string; left: number; bottom: number; right: number; top: number }

/** Pairs of words of one page of which one is printed over the other. */
function overprinted(boxes: readonly Box[]): string[] {
  const covers = (a: Box, b: Box) => Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const rises = (a: Box, b: Box) => Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
  // On one line, marks of punctuation share the room between them; lines reach into each other's leading by a little.
  const apart = (a: Box, b: Box) => Math.abs(a.bottom - b.bottom) > 0.5
  const over = (a: Box, b: Box) =>
    apart(a, b) && covers(a, b) > 1 && rises(a, b) > 0.4 * Math.min(a.top - a.bottom, b.top - b.bottom)
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => over(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  )
}

/** What another program than the one that made it reads: each page's text in its order, what its parts are, and what the whole is called. */
export async function readPdf(bytes: Uint8Array) {
  const document = await opened(bytes)
  const { info } = await document.getMetadata()
  const pages: string[] = []
  const overprints: string[] = []
  let missing = 0
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    missing += await countMissing(page)
    const boxes = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
      return [{ text: item.str, left, bottom, right: left + item.width, top: bottom + item.height }]
    })
    overprints.push(...overprinted(boxes))
    // A space without height is the reader's own, between two pieces that lie apart.
    pages.push(items.map((item) => ('str' in item && item.height > 0 ? item.str : '')).join(''))
  }
  const first = await document.getPage(1)
  // The whole document's tree, of whatever page it is asked.
  const roles = Array.from(JSON.stringify(await first.getStructTree()).matchAll(/"role":"(\w+)"/g), ([, role]) => role)
  const { width, height } = first.getViewport({ scale: 1 })
  await document.destroy()
  return {
    pages,
    text: pages.join(''),
    overprints,
    roles,
    missing,
    info: info as Record<string, unknown>,
    width,
    height,
  }
}
