import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'
import { tableWidth } from '@/lib/suggestion/rich-text/table-grid'
import { looseDocument } from '@/tests/support/rich-text-arbitrary'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const item = (...content: unknown[]) => ({ type: 'listItem', content })
const bullets = (...content: unknown[]) => ({ type: 'bulletList', content })
const image = (fileId: string) => ({ type: 'image', attrs: { fileId, alt: '图', width: 100, height: 50 } })
const cell = (content: unknown[], colspan = 1, rowspan = 1) => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content,
})
const row = (...content: unknown[]) => ({ type: 'tableRow', content })
const table = (...content: unknown[]) => ({ type: 'table', content })

test('unknown marks and attributes go, known ones stay in one order', () => {
  expect(sanitised(doc({ ...p(text('x', 'subscript', 'italic', 'bold')), attrs: { onclick: 'x' } }))).toEqual(
    doc(p(text('x', 'bold', 'subscript'))),
  )
})

test('a character is not superscript and subscript at once', () => {
  expect(sanitised(doc(p(text('2', 'subscript', 'superscript'))))).toEqual(doc(p(text('2', 'superscript'))))
})

test('unknown nodes give way to their text', () => {
  const heading = { type: 'heading', attrs: { level: 1 }, content: [text('标题')] }
  const script = { type: 'script', attrs: { src: 'x' } }
  expect(sanitised(doc(heading, script, { type: 'blockquote', content: [p(text('引文'))] }))).toEqual(
    doc(p(text('标题')), p(text('引文'))),
  )
})

test('neighbours of equal marks are one text', () => {
  expect(sanitised(doc(p(text('a', 'bold'), text('b', 'bold'), text('c'))))).toEqual(
    doc(p(text('ab', 'bold'), text('c'))),
  )
})

test('blank paragraphs go at the ends and stay between', () => {
  expect(sanitised(doc(p(), p(text('a')), p(), p(text('b')), p()))).toEqual(doc(p(text('a')), p(), p(text('b'))))
})

test('lists of one kind grow together, deep ones flatten, what is no text moves behind', () => {
  expect(sanitised(doc(bullets(item(p(text('a')))), bullets(item(p(text('b')), image('f')))))).toEqual(
    doc(bullets(item(p(text('a'))), item(p(text('b')))), image('f')),
  )
  const nested = (depth: number): unknown =>
    bullets(item(p(text(String(depth))), ...(depth < 7 ? [nested(depth + 1)] : [])))
  const flat = bullets(item(p(text('5'))), item(p(text('6'))), item(p(text('7'))))
  expect(JSON.stringify(sanitised(doc(nested(1))))).toContain(JSON.stringify(flat).slice(0, 60))
})

test('an image needs the id of a stored file', () => {
  expect(sanitised(doc(image('a b'), { type: 'image', attrs: { src: 'https://example.test/x.png' } }))).toEqual(doc())
})

test('tables become regular: full rows, no span without need, none inside another', () => {
  const a = [p(text('a'))]
  expect(sanitised(doc(table(row(cell(a, 2), cell(a)), row(cell(a, 2)))))).toEqual(
    doc(table(row(cell(a), cell(a)), row(cell(a), cell([p()])))),
  )
  expect(sanitised(doc(table(row(cell([table(row(cell(a)))])))))).toEqual(doc(table(row(cell(a)))))
  expect(sanitised(doc(table(row(cell(a, 1, 9)), row())))).toEqual(doc(table(row(cell(a)))))
})

test('two tables do not touch', () => {
  const one = table(row(cell([p(text('a'))])))
  expect(sanitised(doc(one, one))).toEqual(doc(one, p(), one))
})

test('too many, too deep, too wide is refused as a whole', () => {
  const deep = JSON.parse(`${'{"type":"blockquote","content":['.repeat(500)}{"type":"paragraph"}${']}'.repeat(500)}`)
  expect(sanitised(doc(deep))).toBeNull()
  expect(sanitised(doc(p(text('字'.repeat(100_001)))))).toBeNull()
  expect(sanitised(doc(...Array.from({ length: 41 }, (_, i) => image(`f${i}`))))).toBeNull()
  expect(sanitised(doc(table(row(...Array.from({ length: 31 }, () => cell([]))))))).toBeNull()
  expect(sanitised(doc(...Array.from({ length: 20_001 }, () => p())))).toBeNull()
})

test.each([null, 5, 'text', [], {}, { content: 'x' }, { content: [null, 1, [], { type: 'text', text: 5 }] }])(
  '%j is an empty document',
  (value) => {
    expect(sanitised(value)).toEqual(doc())
  },
)

test('the normal form of a normal form is itself', () => {
  fc.assert(
    fc.property(looseDocument(['f1', 'f2']), (loose) => {
      const once = sanitised(loose)
      expect(once).not.toBeNull()
      expect(sanitised(once)).toEqual(once)
    }),
    { numRuns: 500 },
  )
})

test('every row of a table is as wide as the first', () => {
  fc.assert(
    fc.property(looseDocument(['f']), (loose) => {
      for (const block of sanitised(loose)?.content ?? []) {
        if (block.type !== 'table') continue
        const area = block.content
          .flatMap((one) => one.content)
          .reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0)
        expect(area).toBe(tableWidth(block) * block.content.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('no value whatever breaks it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => sanitised(doc(value))).not.toThrow()
    }),
  )
})
