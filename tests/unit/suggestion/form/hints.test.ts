import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { hintsOf } from '@/lib/suggestion/form/hints'
import { richText, sampleSuggestion, sampleTechnology } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const quiet = { funding: richText('项目总投入1200万元，其中申请省财政资金300.5万元。') }
const hints = (more: Record<string, unknown>) =>
  hintsOf(sampleSuggestion(form, { ...quiet, ...more })).map(({ path, sentence }) => `${path}: ${sentence}`)
const row = (id: string, more: Record<string, unknown>) => sampleTechnology(form, id, { name: id, ...more })

test('a good suggestion and an empty one get none', () => {
  expect(hints({})).toEqual([])
  expect(hintsOf(emptySuggestion(form))).toEqual([])
})

test.each([
  [
    { technologies: [row('a', {}), row('b', {})] },
    ['technologies: 各项关键技术的自评等级和预期等级完全相同，请核对是否逐项评定。'],
  ],
  [{ technologies: [row('a', {})] }, []],
  [{ technologies: [row('a', { currentTrl: 3, expectedTrl: 8 })] }, []],
  [
    { technologies: [row('a', { currentTrl: 3, expectedTrl: 9 })] },
    ['technologies.a.expectedTrl: “关键技术1：a”的预期等级比当前等级高6级，请核对在实施期内能否达到。'],
  ],
  [{ totalInvestment: '601', funding: richText('总投入601万元，省财政300.50万元') }, []],
  [
    { totalInvestment: '600', funding: richText('总投入600万元，省财政300.50万元') },
    ['provincialSupport: 建议的省财政资金超过项目计划总投入的一半，请核对。'],
  ],
  [
    { technicalIndicators: richText('达到国际先进水平。') },
    ['technicalIndicators: “技术指标”中没有数字，指标应精准且可量化、可考核，请核对。'],
  ],
  [{ technicalIndicators: richText('申请专利三项。') }, []],
  [{ funding: richText('共０．１２亿元，其中财政3,005,000元') }, []],
  [
    { funding: richText('共1300万元，财政300.50万元') },
    ['funding: “资金投入”中没有写明与信息表一致的项目计划总投入（1200万元），请核对。'],
  ],
])('%j: %j', (more, expected) => {
  expect(hints(more)).toEqual(expected)
})

test('no word of intellectual property in any indicator', () => {
  const plain = richText('产值500万元')
  const without = {
    technicalIndicators: plain,
    performanceGoals: plain,
    acceptanceIndicators: plain,
    performanceIndicators: plain,
  }
  expect(hints(without)).toEqual([
    'acceptanceIndicators: 各项指标中没有提到知识产权（如专利、软件著作权），请核对是否需要补充。',
  ])
  expect(hints({ ...without, performanceIndicators: richText('软著2件') })).toEqual([])
})
