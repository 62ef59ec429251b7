import fc from 'fast-check'
import { expect, test } from 'vitest'
import { options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, type Form, formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { adopted } from '@/lib/suggestion/word/import/adoption'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { pictureIds, pictures } from '@/tests/support/pictures'
import { suggestions } from '@/tests/support/suggestion-arbitrary'

// Some in the everyday run; WORD_RUNS sets any number.
const runs = Number(process.env.WORD_RUNS ?? 5)
const call = '2026年省级科技合作项目指南建议'

async function thereAndBack(form: Form, suggestion: Suggestion) {
  const result = await readWordFile(form, await wordFile(form, suggestion, call, pictures))
  if (!result.ok) throw new Error(result.sentence)
  return {
    report: result.report,
    back: adopted(
      form,
      emptySuggestion(form),
      result.report,
      () => true,
      (row) => row,
    ),
  }
}

test.each([options2026, options2025])(
  'what the Word file of $year says is read back whole',
  { timeout: 60_000 + runs * 5000 },
  async (options) => {
    const form = formOf(options)
    await fc.assert(
      fc.asyncProperty(suggestions(form, pictureIds), async (suggestion) => {
        const { report, back } = await thereAndBack(form, suggestion)
        expect(back).toEqual(suggestion)
        expect(report.unclear).toEqual([])
        expect(report.leftOver).toEqual([])
      }),
      { numRuns: runs },
    )
  },
)
