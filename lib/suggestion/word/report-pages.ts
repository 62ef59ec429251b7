import { Paragraph, type Table } from 'docx'
import type { Field, Technology } from '@/lib/suggestion/form/definition'
import { fieldsOfSection, type PlacedField } from '@/lib/suggestion/form/placed-field'
import { headingPrompts } from '@/lib/suggestion/form/report'
import { sections } from '@/lib/suggestion/form/section'
import { asRichText } from '@/lib/suggestion/form/value-text'
import { levelText } from '@/lib/trl/levels'
import * as wording from './form-wording'
import type { Filled } from './information-table'
import type { RichBlocks } from './rich-blocks'
import { styleId, styleNames, written } from './typeface'

type Drawn = (Paragraph | Table)[]

const headingStyle = (depth: number) =>
  styleId(styleNames.headings[Math.min(depth, styleNames.headings.length - 1)] ?? '')

const heading = (text: string, depth: number) =>
  new Paragraph({ style: headingStyle(depth), children: [written(text)] })
const prompt = (text: string) => new Paragraph({ style: styleId(styleNames.prompt), children: [written(text)] })
const blankLine = () => new Paragraph({ style: 'ReportText' })

/** How deep a heading stands: 一、 above （一） above 1. above a word with a colon. */
const depthOf = (text: string) =>
  [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+\./u].findIndex((form) => form.test(text))

const drawnDepth = (text: string) => (depthOf(text) === -1 ? 3 : depthOf(text))

function body(field: Field, value: unknown, blank: boolean, blocks: RichBlocks): Drawn {
  if (blank) return [...(field.prompt ? [prompt(field.prompt)] : []), blankLine()]
  const drawn = blocks.draw(asRichText(value))
  return drawn.length === 0 ? [blankLine()] : drawn
}

/** Headings are printed where they first apply. */
function sectionBody(fields: PlacedField[], blank: boolean, blocks: RichBlocks): Drawn {
  let above: readonly string[] = []
  return fields.flatMap(({ field, value }) => {
    const headings = field.headings ?? [field.label]
    const from = headings.findIndex((text, i) => above[i] !== text)
    above = headings
    const fresh = headings.slice(from).flatMap((text) => {
      const words = headingPrompts[text]
      return [heading(text, drawnDepth(text)), ...(blank && words ? [prompt(words)] : [])]
    })
    return [...fresh, ...body(field, value, blank, blocks)]
  })
}

const rowHeading = (field: Field, row: Technology) => {
  const text = field.headings?.at(-1) ?? field.label
  return field.key === 'maturity' ? `${text}${levelText(row.currentTrl)}` : text
}

function technologyParts({ form, suggestion, blank }: Filled, blocks: RichBlocks): Drawn {
  const fields = form.rowFields.filter((field) => field.widget === 'rich')
  const rows = blank ? [1, 2, 3].map((number) => form.Row.parse({ id: `blank${number}` })) : suggestion.technologies
  return rows.flatMap((row, i) => [
    heading(wording.technologyHeading(i + 1, blank ? 'XXXXXXXXXXXXX' : row.name), 1),
    ...fields.flatMap((field) => [
      heading(rowHeading(field, row), 3),
      ...body(i === 0 ? field : { ...field, prompt: '' }, Reflect.get(row, field.key), blank, blocks),
    ]),
  ])
}

/** 说明报告 with its headings exactly. */
export function reportPages(filled: Filled, blocks: RichBlocks): Drawn {
  const { form, suggestion, blank } = filled
  const parts = sections
    .filter((section) => section.part === 'report')
    .flatMap((section) => {
      if (section.key === 'maturity') return [heading(section.title, 0), ...technologyParts(filled, blocks)]
      const fields = fieldsOfSection(form, suggestion, section.key).filter(({ field }) => field.widget === 'rich')
      return sectionBody(fields, blank, blocks)
    })
  return [
    new Paragraph({
      style: 'FormTitle',
      pageBreakBefore: true,
      children: [written(wording.reportTitle(suggestion.title))],
    }),
    ...(blank ? [new Paragraph({ style: 'FormLabel', children: [written(wording.outlineNote)] })] : []),
    ...parts,
  ]
}
