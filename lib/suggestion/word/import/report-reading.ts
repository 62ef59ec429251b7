import type { Form } from '@/lib/suggestion/form/definition'
import { rowPath } from '@/lib/suggestion/form/placed-field'
import { headingPrompts } from '@/lib/suggestion/form/report'
import { sectionOf } from '@/lib/suggestion/form/section'
import { isEmptyRichText, plainText } from '@/lib/suggestion/rich-text/plain-text'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'
import { outlineNote } from '@/lib/suggestion/word/form-wording'
import { styleNames } from '@/lib/suggestion/word/typeface'
import { type Heading, headingsOf, isHeading, technologyAt } from './headings'
import type { Findings } from './mapping'
import { isPlaceholder, matchable } from './matching'
import { type Drawing, looseBlocks } from './rich-reading'
import { blockLines, type Piece, paragraphText, type WordBlock, type WordParagraph } from './word-document'

export type StyleNames = ReadonlyMap<string, string>

const headingStyles: readonly string[] = styleNames.headings.map((name) => name.toLowerCase())
const hasHeadingStyle = (paragraph: WordParagraph, names: StyleNames) =>
  headingStyles.includes((names.get(paragraph.style) ?? '').toLowerCase())

/** “……项目指南建议说明报告”. */
export const isReportTitle = (block: WordBlock) =>
  block.kind === 'paragraph' && /项目指南建议说明报告$/.test(matchable(paragraphText(block)))

/** What stands behind a run-in heading's colon. */
function behindColon({ pieces, ...paragraph }: WordParagraph): WordParagraph {
  const rest: Piece[] = []
  let passed = false
  for (const piece of pieces) {
    const colon = passed || piece.kind !== 'text' ? -1 : piece.text.search(/[：:]/)
    if (passed) rest.push(piece)
    else if (colon !== -1 && piece.kind === 'text') {
      passed = true
      rest.push({ ...piece, text: piece.text.slice(colon + 1).trimStart() })
    }
  }
  return { ...paragraph, numbering: null, pieces: rest }
}

type Part = { heading: Heading | null; rowId: string | null; where: string; blocks: WordBlock[] }

/** Splits the report at its headings. */
class ReportReader {
  readonly parts: Part[] = [{ heading: null, rowId: null, where: '说明报告标题之后', blocks: [] }]
  private readonly headings: Heading[]
  private readonly styled: ReadonlySet<string>
  private at = -1
  private rowId: string | null = null
  private inTechnology: 'styled' | 'plain' | null = null
  private readonly firstRowHeading: number

  constructor(
    private readonly form: Form,
    blocks: readonly WordBlock[],
    private readonly names: StyleNames,
    private readonly findings: Findings,
  ) {
    this.headings = headingsOf(form)
    this.firstRowHeading = this.headings.findIndex((heading) => heading.rowField !== null)
    const marked = blocks.filter((block) => block.kind === 'paragraph').filter((block) => hasHeadingStyle(block, names))
    const texts = marked.map(paragraphText)
    const known = this.headings.filter((heading) => texts.some((text) => isHeading(text, heading)))
    this.styled = new Set([
      ...known.map((heading) => heading.text),
      ...(texts.some(technologyAt) ? ['technology'] : []),
    ])
    for (const block of blocks) this.take(block)
  }

  private take(block: WordBlock) {
    const found = block.kind === 'paragraph' && (this.technology(block) || this.heading(block))
    if (!found) this.parts.at(-1)?.blocks.push(block)
  }

  /** Style decides where the file has our styles; otherwise the words, in the form's order. */
  private mayBe(paragraph: WordParagraph, heading: Heading) {
    const styled = heading.rowField === null ? this.styled.has(heading.text) : this.inTechnology === 'styled'
    return styled ? hasHeadingStyle(paragraph, this.names) : true
  }

  private technology(paragraph: WordParagraph): boolean {
    const technology = technologyAt(paragraphText(paragraph))
    const hasStyle = hasHeadingStyle(paragraph, this.names)
    const ours = this.headings.some(({ text }) => text === sectionOf('maturity').title && this.styled.has(text))
    // In a file with our styles a heading typed by hand counts when the list has that technology.
    if (!technology || (ours && !hasStyle && !this.isAwaited(technology.name))) return false
    if (this.at < this.firstRowHeading - 1) return false
    this.at = this.firstRowHeading - 1
    this.inTechnology = hasStyle ? 'styled' : 'plain'
    this.rowId = this.rowFor(technology.number, technology.name)
    this.parts.push({ heading: null, rowId: this.rowId, where: paragraphText(paragraph), blocks: [] })
    return true
  }

  private nameOf(rowId: string | undefined) {
    const name = this.findings.found.find((one) => rowId && one.path === rowPath(rowId, 'name'))?.value
    return typeof name === 'string' ? name : ''
  }

  private isAwaited(name: string) {
    const row = this.findings.rows.find((id) => matchable(this.nameOf(id)) === matchable(name))
    return row !== undefined && !this.parts.some((part) => part.rowId === row)
  }

  /** By name, or else by number; a row that only the report has is a row all the same. */
  private rowFor(number: number, name: string): string | null {
    const { rows, unclear } = this.findings
    const called = (id: string | undefined) => matchable(this.nameOf(id)) === matchable(name)
    const byNumber = rows[number - 1]
    if (isPlaceholder(name) && this.nameOf(byNumber) === '') return byNumber ?? null
    if (byNumber && called(byNumber)) return byNumber
    const byName = rows.find(called)
    if (byName) return byName
    const why = byNumber
      ? `与信息表第${number}项“${this.nameOf(byNumber)}”名称不一致，正文按顺序对应到该项`
      : '信息表的清单中没有这一项，请核对'
    unclear.push({
      path: byNumber ? rowPath(byNumber, 'name') : 'technologies',
      label: `关键技术${number}`,
      source: name,
      why,
    })
    return byNumber ?? null
  }

  private heading(paragraph: WordParagraph): boolean {
    const text = paragraphText(paragraph)
    const index = this.headings.findIndex((heading, i) => {
      const reachable =
        heading.rowField === null ? this.styled.has(heading.text) || i > this.at : this.inTechnology !== null
      return reachable && this.mayBe(paragraph, heading) && isHeading(text, heading)
    })
    const heading = this.headings[index]
    if (!heading) return false
    if (heading.rowField === null) {
      this.rowId = null
      this.inTechnology = null
      this.at = index
    }
    const rest = heading.runsIn ? behindColon(paragraph) : null
    const level =
      heading.rowField === 'maturity' && rest ? /^第\d{1,2}级（.{2,4}）$/.test(paragraphText(rest).trim()) : false
    const blocks = rest && !level && !isPlaceholder(paragraphText(rest)) ? [rest] : []
    this.parts.push({ heading, rowId: this.rowId, where: heading.text, blocks })
    return true
  }

  prompts(): ReadonlySet<string> {
    const own = [...this.form.fields, ...this.form.rowFields].flatMap((field) => field.prompt ?? [])
    return new Set([...own, ...Object.values(headingPrompts), outlineNote].map(matchable))
  }
}

/** 说明报告: what stands below each heading. */
export function readReport(
  form: Form,
  blocks: readonly WordBlock[],
  names: StyleNames,
  drawing: Drawing,
  findings: Findings,
) {
  const reader = new ReportReader(form, blocks, names, findings)
  const prompts = reader.prompts()
  const isOwn = (block: WordBlock) => block.kind === 'table' || !prompts.has(matchable(paragraphText(block)))
  for (const { heading, rowId, where, blocks: all } of reader.parts) {
    const own = all.filter(isOwn)
    const field = heading?.rowField
      ? form.rowFields.find((one) => one.key === heading.rowField)
      : form.fields.find((one) => one.key === heading?.field)
    const path = heading?.rowField ? rowId && rowPath(rowId, heading.rowField) : heading?.field
    const value = sanitised({ type: 'doc', content: looseBlocks(own, drawing) })
    const label = rowId && field ? `${where.replace(/：$/, '')}（第${findings.rows.indexOf(rowId) + 1}项）` : where
    if (path && field && value === null) {
      findings.unclear.push({ path, label, source: '', why: '内容过大（文字、表格或图片过多）' })
    } else if (path && field && value) {
      if (!isEmptyRichText(value)) findings.found.push({ path, label, value, source: plainText(value) })
    } else {
      const text = blockLines(own).join('\n').trim()
      if (!isPlaceholder(text)) findings.leftOver.push({ where, text })
    }
  }
}
