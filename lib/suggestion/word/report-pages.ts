import { Paragraph, type Table } from 'docx'
import * as wording from './form-wording'
import type { Filled } from './information-table'
import { type ReportPart, reportOutline } from './report-outline'
import type { RichBlocks } from './rich-blocks'
import { styleId, styleNames, written } from './typeface'

type Drawn = (Paragraph | Table)[]

const headingStyle = (depth: number) =>
  styleId(styleNames.headings[Math.min(depth, styleNames.headings.length - 1)] ?? '')

const styled = (style: string, text: string) => new Paragraph({ style, children: [written(text)] })

function drawn(part: ReportPart, blocks: RichBlocks): Drawn {
  switch (part.kind) {
    case 'heading':
      return [styled(headingStyle(part.depth), part.text)]
    case 'prompt':
      return [styled(styleId(styleNames.prompt), part.text)]
    case 'text': {
      const text = part.document ? blocks.draw(part.document) : []
      return text.length === 0 ? [new Paragraph({ style: 'ReportText' })] : text
    }
  }
}

/** 说明报告, beginning on a page of its own. */
export const reportPages = (filled: Filled, blocks: RichBlocks): Drawn => [
  new Paragraph({
    style: 'FormTitle',
    pageBreakBefore: true,
    children: [written(wording.reportTitle(filled.suggestion.title))],
  }),
  ...(filled.blank ? [styled('FormLabel', wording.outlineNote)] : []),
  ...reportOutline(filled).flatMap((part) => drawn(part, blocks)),
]
