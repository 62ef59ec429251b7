import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { proposalsOf, type WordReport } from '@/lib/suggestion/word-import'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const report = (...found: [path: string, value: unknown][]): WordReport => ({
  rows: found.some(([path]) => path.startsWith('technologies')) ? ['row1'] : [],
  found: found.map(([path, value]) => ({ path, label: path, value, source: '' })),
  missing: [],
  unclear: [],
  leftOver: [],
})
const kindsOf = (current: Parameters<typeof proposalsOf>[1], given: WordReport) =>
  proposalsOf(form, current, given).proposals.map(({ path, kind }) => [path, kind])

test('an empty field is filled, a written one would be replaced, an equal one is only counted', () => {
  const current = sampleSuggestion(form, { eventPlace: '' })
  const given = report(['eventPlace', '塔什干'], ['title', '另一个名称的联合研发'], ['platform', current.platform])
  expect(kindsOf(current, given)).toEqual([
    ['eventPlace', 'fills'],
    ['title', 'replaces'],
  ])
  expect(proposalsOf(form, current, given).same).toBe(1)
})

test('what is written differently and reads the same is equal: amounts', () => {
  const current = sampleSuggestion(form, { totalInvestment: '1200' })
  expect(kindsOf(current, report(['totalInvestment', '1200.00']))).toEqual([])
})

test('a picture of another id is the same picture; another mark is another text', () => {
  const picture = (fileId: string) => ({
    type: 'doc',
    content: [{ type: 'image', attrs: { fileId, alt: '图', width: 4, height: 3 } }],
  })
  const current = sampleSuggestion(form, { background: picture('of-the-draft') })
  expect(kindsOf(current, report(['background', picture('of-the-file')]))).toEqual([])
  const bold = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文', marks: [{ type: 'bold' }] }] }],
  }
  const plain = sampleSuggestion(form, { background: richText('正文') })
  expect(kindsOf(plain, report(['background', bold]))).toEqual([['background', 'replaces']])
})

test('a row goes to the row of its name, or becomes a new one', () => {
  const current = sampleSuggestion(form)
  const name = current.technologies[1]?.name
  const given = report(
    ['technologies', ['row1']],
    ['technologies.row1.name', name],
    ['technologies.row1.currentTrl', 5],
  )
  expect(kindsOf(current, given)).toEqual([
    ['technologies', 'replaces'],
    ['technologies.row1.currentTrl', 'replaces'],
  ])
  const other = report(['technologies.row1.name', '全新的技术'], ['technologies.row1.currentTrl', 5])
  expect(kindsOf(current, other)).toEqual([
    ['technologies.row1.name', 'fills'],
    ['technologies.row1.currentTrl', 'fills'],
  ])
  expect(kindsOf(emptySuggestion(form), given)).toEqual([
    ['technologies.row1.name', 'fills'],
    ['technologies.row1.currentTrl', 'fills'],
  ])
})
