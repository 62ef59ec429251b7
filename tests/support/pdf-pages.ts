import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const opened = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise

/** What another program than the one that made it reads: each page's text in its order, what its parts are, and what the whole is called. */
export async function readPdf(bytes: Uint8Array) {
  const document = await opened(bytes)
  const { info } = await document.getMetadata()
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    // A space without height is the reader's own, between two pieces that lie apart.
    pages.push(items.map((item) => ('str' in item && item.height > 0 ? item.str : '')).join(''))
  }
  const first = await document.getPage(1)
  // The whole document's tree, of whatever page it is asked.
  const roles = Array.from(JSON.stringify(await first.getStructTree()).matchAll(/"role":"(\w+)"/g), ([, role]) => role)
  const { width, height } = first.getViewport({ scale: 1 })
  await document.destroy()
  return { pages, text: pages.join(''), roles, info: info as Record<string, unknown>, width, height }
}
