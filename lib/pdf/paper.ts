import 'server-only'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type Document, drawFoot } from './drawing'
import { openFont } from './fonts'
import { GatheredDocument } from './gathered-document'
import { linesOf } from './lines'
import { Outline } from './outline'
import { type Block, pagesOf } from './pages'
import { contentWidth, margin, type Orientation, sheetSize } from './sheet'

export type Paper = {
  title: string
  orientation: Orientation
  /** The only date in the file, so that the same blocks are the same bytes. */
  date: Date
  blocks: readonly Block[]
}

function openDocument({ title, orientation, date }: Paper): Document {
  const { width, height } = sheetSize(orientation)
  const document = new GatheredDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, CreationDate: date, ModDate: date },
    // Lines seldom come twice: what is kept of them would only grow.
    fontLayoutCache: false,
  })
  for (const name of ['regular', 'bold', 'other-regular', 'other-bold'] as const)
    document.registerFont(name, openFont(name))
  return document
}

const foot = { size: 9, leading: 13 }

async function draw(document: Document, { blocks, orientation }: Paper): Promise<void> {
  const pages = pagesOf(blocks, { top: margin.top, bottom: sheetSize(orientation).height - margin.bottom })
  const outline = new Outline(document)
  const width = contentWidth(orientation)
  for (const [i, places] of pages.entries()) {
    // Others get their turn; and for a reader who went away no further page is drawn.
    await setImmediate()
    if (document.destroyed) return
    document.addPage()
    for (const place of places) outline.add(place)
    const [number] = linesOf([{ text: `第 ${i + 1} 页 共 ${pages.length} 页` }], { size: foot.size, width })
    if (number) drawFoot(document, number, foot, orientation)
  }
  outline.end()
  document.end()
}

/** A PDF that is written page by page while it is read; the same paper is the same bytes. */
export function paperStream(paper: Paper): Readable {
  const document = openDocument(paper)
  draw(document, paper).catch((error: Error) => document.destroy(error))
  return document
}
