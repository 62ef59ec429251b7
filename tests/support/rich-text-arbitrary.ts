import fc from 'fast-check'

/** Words a report may hold, traps of the form's own headings and marks included. */
export const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'国际科技合作项目指南建议，。；（）“”：0123456789ab C%℃≥±'),
      minLength: 1,
      maxLength: 24,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '一、背景意义',
      '（一）研究内容：',
      '技术描述：',
      '☑其他',
      '□是',
      '预期指标：见表1',
      '<w:p/>&amp;',
      'XXXX',
      '无',
      '👩‍🔬团队',
      'a\u0301b',
      '𠮷野家',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
)

const marks = fc.subarray([{ type: 'bold' }, { type: 'superscript' }, { type: 'subscript' }])
const inline = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const paragraph = fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 4 }) })

const image = (fileIds: readonly string[]) =>
  fc.record({
    type: fc.constant('image'),
    attrs: fc.record({
      fileId: fc.constantFrom(...fileIds),
      alt: fc.oneof(fc.constant(''), words),
      width: fc.integer({ min: 20, max: 600 }),
      height: fc.integer({ min: 20, max: 600 }),
    }),
  })

const list = (depth: number): fc.Arbitrary<object> => {
  const nested = depth > 0 ? fc.array(list(depth - 1), { maxLength: 2 }) : fc.constant([])
  const item = fc.tuple(paragraph, nested).map(([first, inner]) => ({ type: 'listItem', content: [first, ...inner] }))
  return fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.integer({ min: 1, max: 9 }),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, start, content]) => ({ type, attrs: { start }, content }))
}

const table = (fileIds: readonly string[]) => {
  const block = fc.oneof(
    { weight: 5, arbitrary: paragraph },
    { weight: 1, arbitrary: list(1) },
    { weight: 1, arbitrary: image(fileIds) },
  )
  const cell = fc.record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 2 }) }),
    content: fc.array(block, { minLength: 1, maxLength: 2 }),
  })
  const row = fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { minLength: 1, maxLength: 4 }) })
  return fc.record({ type: fc.constant('table'), content: fc.array(row, { minLength: 1, maxLength: 4 }) })
}

/** Documents as an editor would send them, not yet in the normal form. */
export const looseDocument = (fileIds: readonly string[]) =>
  fc.record({
    type: fc.constant('doc'),
    content: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: paragraph },
        { weight: 2, arbitrary: list(2) },
        { weight: 1, arbitrary: table(fileIds) },
        { weight: 1, arbitrary: image(fileIds) },
      ),
      { maxLength: 5 },
    ),
  })
