import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredCharacters, longestRun } from '@/lib/duplicate/agreement'
import { segmentsOf } from '@/lib/duplicate/marked-text'
import { type Passage, readPair } from '@/lib/duplicate/reading'
import { templateSpans } from '@/lib/duplicate/template-text'
import { veil } from '@/lib/duplicate/veil'
import { registerBoilerplate } from '@/lib/screening/boilerplate'
import { NumberTable } from '@/lib/screening/number-table'

const nothing = { registered: new NumberTable(), learnt: new NumberTable() }
const clause = '项目指南建议说明报告须写明技术成熟度等级'
const registered = { registered: registerBoilerplate([clause]), learnt: new NumberTable() }

describe('marking', () => {
  test('passages are marked where they stand, the lower number where two overlap, template text outside of them', () => {
    const spans = [
      { from: 2, to: 5, passage: 2 },
      { from: 4, to: 7, passage: 1 },
    ]
    const marked = segmentsOf('甲乙丙丁戊己庚辛壬癸', spans, [{ from: 6, to: 9, reason: 'learnt' }])
    expect(marked.map(({ text, passage, begins, template }) => [text, passage, begins, template])).toEqual([
      ['甲乙', null, false, null],
      ['丙丁', 2, true, null],
      ['戊', 1, true, null],
      ['己', 1, false, null],
      ['庚', 1, false, null],
      ['辛壬', null, false, 'learnt'],
      ['癸', null, false, null],
    ])
  })

  test('the pieces are the text, wherever the spans lie', () => {
    const span = fc.record({
      from: fc.integer({ min: -2, max: 30 }),
      to: fc.integer({ min: -2, max: 30 }),
      passage: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(span), (text, spans) => {
        expect(
          segmentsOf(text, spans, [])
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('registered wording is template text, with its punctuation, and nothing else is', () => {
    const text = `本课题按要求编写。${clause.slice(0, 10)}，${clause.slice(10)}。样机一套。`
    const [span, ...others] = templateSpans(text, registered)
    expect(others).toEqual([])
    expect(span?.reason).toBe('registered')
    expect(text.slice(span?.from, span?.to)).toBe(`${clause.slice(0, 10)}，${clause.slice(10)}`)
    expect(templateSpans(text, nothing)).toEqual([])
  })
})

test('the longest run ignores punctuation and width, and is shown as it stands', () => {
  const run = longestRun('开头不同，钠离子电池（ABC）样机。', '另起一段钠离子电池ＡＢＣ样机')
  expect(run.length).toBe(10)
  expect('开头不同，钠离子电池（ABC）样机。'.slice(run.from, run.to)).toBe('钠离子电池（ABC）样机')
  expect(longestRun('甲', '乙').length).toBe(0)
})

test('a share counts compared characters alone', () => {
  expect(coveredCharacters('一二，三四。', [{ from: 0, to: 3 }])).toEqual({ covered: 2, total: 4 })
})

describe('a pair', () => {
  const one = {
    names: ['示例大学', '钠电池'],
    sections: [
      { field: 'title', label: '项目名称', text: '钠电池' },
      { field: 'overview', label: '项目概述', text: '示例大学研制低温电解质样机一套' },
    ],
  }
  const other = { names: [], sections: [{ field: 'overview', label: '摘要', text: '研制低温电解质样机若干' }] }
  const passage: Passage = { field: 'overview', from: 4, to: 13, otherField: 'overview', otherFrom: 0, otherTo: 9 }

  test('says per section how much agrees, and names the longest run', () => {
    const { one: left, other: right, longest, passages } = readPair(one, other, [passage], nothing, false)
    expect(left.sections.map(({ share }) => share)).toEqual([0, 9 / 15])
    expect(right.sections[0]?.share).toBe(9 / 11)
    expect(longest).toEqual({ length: 9, text: '研制低温电解质样机', passage: 1 })
    expect(passages[0]).toMatchObject({ label: '项目概述', otherLabel: '摘要' })
  })

  test('leaves out what names a section that is not there', () => {
    expect(readPair(one, other, [{ ...passage, otherField: 'report' }], nothing, false).passages).toEqual([])
  })

  test('blind, names are blotted out and every place stays right', () => {
    const { one: left } = readPair(one, other, [passage], nothing, true)
    const words = left.sections.map(({ segments }) => segments.map(({ text }) => text).join(''))
    expect(words).toEqual(['■■■', '■■■■研制低温电解质样机一套'])
    expect(left.sections[1]?.segments.find((segment) => segment.passage === 1)?.text).toBe('研制低温电解质样机')
  })

  test('blind, neither text gives the other’s name away', () => {
    const naming = { names: [], sections: [{ field: 'overview', label: '摘要', text: '示例大学的研制低温电解质样机' }] }
    const { other: right } = readPair(one, naming, [], nothing, true)
    expect(right.sections[0]?.segments.map(({ text }) => text).join('')).toBe('■■■■的研制低温电解质样机')
  })
})

test('a veil hides longer names first, keeps the length, and lets single characters stand', () => {
  expect(veil('海右海洋大学的海右大学与王', ['海右', '海右海洋大学', '王'])).toBe('■■■■■■的■■大学与王')
})

test('a passage is shown with some of what stands around it; a name that its edge cuts apart stays blotted out', () => {
  const words = '面向寒区储能的宽温域电解质界面调控'
  const head = '甲'.repeat(60)
  const one = { sections: [{ field: 'overview', label: '概述', text: `${head}王小明${words}。` }], names: ['王小明'] }
  const other = { sections: [{ field: 'overview', label: '概述', text: `𬭎${words}` }], names: [] }
  const span = { field: 'overview', from: 62, to: 63 + words.length, otherField: 'overview', otherFrom: 2 }
  const passages = [{ ...span, otherTo: 2 + words.length }]
  const [open] = readPair(one, other, passages, nothing, false).passages
  expect(open).toMatchObject({
    words: `明${words}`,
    around: { before: `…${'甲'.repeat(38)}王小`, after: '。' },
    otherAround: { before: '𬭎', after: '' },
  })
  const [blind] = readPair(one, other, passages, nothing, true).passages
  expect(blind).toMatchObject({ words: `■${words}`, around: { before: `…${'甲'.repeat(38)}■■`, after: '。' } })
})
