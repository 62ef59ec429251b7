import { expect, test } from 'vitest'
import { Engine } from '@/lib/screening/engine'
import { EngineVersion } from '@/lib/screening/engine-version'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import { AnswersOf, digestOf, fixedQuestions } from '@/tests/support/fixed-questions'

// If this fails, the engine judges differently than it did: raise EngineVersion and enter the new digests beside it.
test('this version of the engine answers as it always did', () => {
  const { corpus, questions } = fixedQuestions()
  const engine = new Engine(buildMemoryIndex(corpus))
  const answers = questions.map((question) => engine.screen(question, 10))
  expect(answers.filter(({ flagged }) => flagged).length).toBeGreaterThan(20)
  expect(answers.some(({ flagged }) => !flagged)).toBe(true)
  expect(digestOf(answers)).toBe(AnswersOf[EngineVersion]?.memory)
})
