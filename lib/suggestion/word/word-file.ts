import { Document, Packer, Paragraph } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { emptySuggestion, type Form, type Suggestion } from '@/lib/suggestion/form/definition'
import * as wording from './form-wording'
import type { Filled } from './information-table'
import { pageNumbers, pageProperties } from './page'
import { reportPages } from './report-pages'
import { type Pictures, RichBlocks } from './rich-blocks'
import { informationTable } from './table-drawing'
import { fontTable, styles, written } from './typeface'

// The zip format's first day: a file's bytes must not tell when they were made.
const firstDay = new Date(1980, 0, 1)

const escaped = (text: string) => text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** Without the moment of making, which the library would write. */
const properties = (title: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`

async function packed(filled: Filled, callTitle: string, pictures: Pictures): Promise<Uint8Array> {
  const blocks = new RichBlocks(pictures)
  const report = reportPages(filled, blocks)
  const title = wording.informationTitle(callTitle)
  const document = new Document({
    styles,
    numbering: { config: blocks.numbering },
    // Else justified lines that end in a line break are stretched over the page.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: pageProperties,
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ style: 'FormTitle', children: [written(title)] }),
          informationTable(filled),
          new Paragraph({ style: 'FormNote', children: [written(wording.note)] }),
          ...report,
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: properties(filled.suggestion.title || title) },
    { path: 'word/fontTable.xml', data: fontTable },
  ])
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(files), { mtime: firstDay })
}

/** The official form of one suggestion as .docx; the same content gives the same bytes. */
export const wordFile = (form: Form, suggestion: Suggestion, callTitle: string, pictures: Pictures) =>
  packed({ form, suggestion, blank: false }, callTitle, pictures)

/** The form to fill in offline. */
export const blankWordFile = (form: Form, callTitle: string) =>
  packed({ form, suggestion: emptySuggestion(form), blank: true }, callTitle, new Map())
