import fc from 'fast-check'
import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { adopted } from '@/lib/suggestion/word/import/adoption'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { hasProgram, resavedByOffice } from '@/tests/support/office'
import { pictureIds, pictures } from '@/tests/support/pictures'
import { suggestions } from '@/tests/support/suggestion-arbitrary'

// Some in the everyday run; WORD_RUNS sets any number.
const runs = Number(process.env.WORD_RUNS ?? 3)
const form = formOf(options2026)
const call = '2026年省级科技合作项目指南建议'

test.skipIf(!hasProgram('soffice'))(
  'a file saved again by LibreOffice says the same (skipped without soffice on the PATH)',
  { timeout: 120_000 + runs * 10_000 },
  async () => {
    const given = fc.sample(suggestions(form, pictureIds), { numRuns: runs, seed: 2026 })
    const files = await Promise.all(given.map((suggestion) => wordFile(form, suggestion, call, pictures)))
    const results = await Promise.all(resavedByOffice(files, 'docx').map((bytes) => readWordFile(form, bytes)))
    for (const [i, result] of results.entries()) {
      if (!result.ok) throw new Error(result.sentence)
      expect(
        adopted(
          form,
          emptySuggestion(form),
          result.report,
          () => true,
          (row) => row,
        ),
      ).toEqual(given[i])
      expect(result.report.unclear).toEqual([])
      expect(result.report.leftOver).toEqual([])
    }
  },
)
