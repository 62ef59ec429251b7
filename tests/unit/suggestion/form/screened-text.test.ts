import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { screenedTexts } from '@/lib/suggestion/form/screened-text'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)

test('title, overview, technologies and every part of the report, in order; persons and money never', () => {
  const texts = screenedTexts(form, sampleSuggestion(form, { gaps: richText(' ') }))
  const paths = texts.map(({ path }) => path)
  expect(paths.slice(0, 4)).toEqual(['title', 'overview', 'technologies.a.name', 'technologies.b.name'])
  expect(paths).toContain('technologies.b.maturity')
  expect(paths).toContain('postingScope')
  expect(paths).not.toContain('gaps')
  expect(paths.filter((path) => ['proposer', 'organisation', 'phone', 'totalInvestment'].includes(path))).toEqual([])
  expect(screenedTexts(form, emptySuggestion(form))).toEqual([])
})
