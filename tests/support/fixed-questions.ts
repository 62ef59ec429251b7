import { createHash } from 'node:crypto'
import type { Screening } from '@/lib/screening/ranking'
import type { Submission } from '@/lib/screening/submission'
import { furtherCases } from '@/tests/bench/screening/further-kinds'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { Random } from '@/tests/bench/screening/random'
import { asSubmission } from '@/tests/bench/screening/set'
import { equalTexts } from './equal-texts'

const Frame = '本项目围绕国家重大战略需求，聚焦关键核心技术攻关，力争取得一批具有自主知识产权的原创性成果。'

/** Texts and questions that never change: copies of every kind, template text, titles alone, long reports, strangers. */
export function fixedQuestions(): { corpus: Submission[]; questions: Submission[] } {
  const { rows, cases } = generateSet(11, 240)
  const { added, cases: disguised } = furtherCases(rows, generateSet(12, 60).rows, new Random(13), 3)
  const equal = equalTexts(30)
  const framed = rows.map((row, i) => (i % 3 === 0 ? { ...row, text: Frame + row.text } : row))
  const corpus = [...framed, ...added].map(asSubmission)
  const strangers = generateSet(14, 40).rows
  const report = (i: number) => ({
    id: `report:${i}`,
    title: strangers[i]?.title ?? '',
    report: `${strangers.map(({ text }) => text).join('')}${rows[i]?.text.slice(10, 80) ?? ''}`,
    person: '测试人',
  })
  const edited = rows.slice(0, 5).map(({ title }, i) => ({ id: `title:${i}`, title: `面向新时代的${title}` }))
  const questions = [...cases.slice(0, 30), ...disguised].map(asSubmission)
  return {
    corpus: [...corpus, ...equal.records],
    questions: [...questions, report(1), report(2), ...edited, ...equal.questions],
  }
}

/** The same for the same answers; scores to nine places, since the last ones may differ from processor to processor. */
export function digestOf(answers: readonly Screening[]): string {
  const written = JSON.stringify(answers, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(9) : value,
  )
  return createHash('sha256').update(written).digest('hex')
}

/** What each version of the engine answered, in memory and in PostgreSQL. */
export const AnswersOf: Record<number, { memory: string; postgres: string }> = {
  2: {
    memory: 'eb3787e9bb7c87dc0f2e709f91e8ba7b165c0f2651ac174da4ab25fbbbda1b3b',
    postgres: 'fcb26fe1a98a78c8eb42faa2b010dfa9cfbbccc1802c97993bfda1325e07ef90',
  },
}
