import fc from 'fast-check'
import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { compare } from '@/lib/suggestion/form/comparison'
import { formOf } from '@/lib/suggestion/form/definition'
import { textDifference } from '@/lib/suggestion/form/text-difference'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const sample = sampleSuggestion(form)

test('equal suggestions differ in nothing', () => {
  expect(compare(form, sample, structuredClone(sample))).toEqual([])
})

test('words, not letters, are what changes', () => {
  expect(textDifference('预期形成样机一套', '预期形成工程样机两套')).toEqual([
    { kind: 'same', text: '预期形成' },
    { kind: 'added', text: '工程' },
    { kind: 'same', text: '样机' },
    { kind: 'removed', text: '一套' },
    { kind: 'added', text: '两套' },
  ])
})

test('the pieces give back both texts', () => {
  const text = fc.string({ unit: fc.constantFrom(...'科技合作项目，。 ab1\n'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textDifference(before, after)
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)
      expect(without('added').join('')).toBe(before)
      expect(without('removed').join('')).toBe(after)
    }),
  )
})

test('fields changed, added and removed, rows reordered, and marks alone', () => {
  const [a, b] = sample.technologies
  const bold = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '加粗', marks: [{ type: 'bold' }] }] }],
  }
  const before = sampleSuggestion(form, { basis: richText('加粗') })
  const after = sampleSuggestion(form, {
    title: '寒区钠离子储能电池联合攻关',
    partnerCountry: '',
    partnerOrganisation: '示例研究所',
    technologies: [b, a],
    basis: bold,
  })
  expect(compare(form, before, after).map(({ path, kind }) => [path, kind])).toEqual([
    ['technologies', 'changed'],
    ['partnerCountry', 'removed'],
    ['partnerOrganisation', 'added'],
    ['title', 'changed'],
    ['basis', 'formatting'],
  ])
})

test('two long texts without a common word are still compared in time', () => {
  const long = (words: string) => words.repeat(4000)
  const start = performance.now()
  textDifference(long('甲乙丙丁戊'), long('子丑寅卯辰'))
  expect(performance.now() - start).toBeLessThan(2000)
})
