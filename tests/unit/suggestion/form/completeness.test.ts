import { expect, test } from 'vitest'
import { options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { completeOf, faultsOf, progressOf, withoutHidden } from '@/lib/suggestion/form/completeness'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { sampleSuggestion, sampleTechnology } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const faults = (more: Record<string, unknown>) => faultsOf(form, sampleSuggestion(form, more))
const sentences = (more: Record<string, unknown>) => faults(more).map((fault) => `${fault.path}: ${fault.sentence}`)

test('the sample has no fault', () => {
  expect(faults({})).toEqual([])
  expect(completeOf(options2026).safeParse(sampleSuggestion(form)).success).toBe(true)
})

test('an empty suggestion shows every required field at once', () => {
  const empty = emptySuggestion(form)
  const required = placedFields(form, empty).filter(({ field }) => !field.optional)
  const paths = faultsOf(form, empty).map((fault) => fault.path)
  expect(paths.toSorted()).toEqual([...required.map((placed) => placed.path), 'technologies'].toSorted())
  const issues = completeOf(options2026).safeParse({}).error?.issues ?? []
  expect(issues.map((issue) => issue.path.join('.'))).toEqual(paths)
})

test('each fault says what is wrong and what to do, and names its clause', () => {
  for (const fault of faultsOf(form, emptySuggestion(form))) {
    expect(fault.sentence).toMatch(/请/)
    expect(fault.sentence).toMatch(/。$/)
  }
  expect(faultsOf(form, emptySuggestion(form)).find((fault) => fault.path === 'background')).toEqual({
    path: 'background',
    label: '背景意义',
    section: 'background',
    sentence: '说明报告“一、背景意义”还没有内容，请填写；确无内容的，请写明“无”并说明原因。',
    clause: 'N26 三(一)',
  })
})

test.each([
  [{ title: '短标题' }, ['title: “项目名称”现有3个字符，应为5至60个字符，请补充。']],
  [{ title: '长'.repeat(61) }, ['title: “项目名称”现有61个字符，应为5至60个字符，请缩短。']],
  [{ title: '𠀀'.repeat(60) }, []],
  [{ overview: '字'.repeat(1000) }, []],
  [{ overview: '字'.repeat(1001) }, ['overview: “项目概述”现有1001字，超过1000字的上限1字，请删减。']],
  [{ industry: '其他' }, ['industryText: “其他产业领域”还没有填写，请填写。']],
  [{ industry: '其他', industryText: '量子信息' }, []],
  [{ category: '多边科技合作' }, ['category: “合作国别、地区”所选“多边科技合作”不在本次征集的选项中，请重新选择。']],
  [{ projectTypes: [] }, ['projectTypes: “项目类型”还没有选择，请至少选择一项。']],
  [{ intakeSubtype: '' }, ['intakeSubtype: “‘引进来’类型”还没有选择，请选择。']],
  [{ projectTypes: ['“走出去”'], intakeSubtype: '', platform: '', eventName: '', eventDate: '', eventPlace: '' }, []],
  [{ eventDate: '2025-02-30' }, ['eventDate: “签约日期”不是有效日期，请按“2026-05-20”的样式填写。']],
  [
    { totalInvestment: '0' },
    [
      'totalInvestment: “项目计划总投入”应大于0，请改正。',
      'provincialSupport: 省财政资金支持强度建议（300.50万元）超过项目计划总投入（0万元），请改正其中一个。',
    ],
  ],
  [
    { totalInvestment: '12.345' },
    ['totalInvestment: “项目计划总投入”应为数字，单位万元，最多两位小数，例如 300.00，请改正。'],
  ],
  [{ provincialSupport: '0' }, []],
  [
    { provincialSupport: '-1' },
    ['provincialSupport: “省财政资金支持强度建议”应为数字，单位万元，最多两位小数，例如 300.00，请改正。'],
  ],
  [{ totalInvestment: '300.50' }, []],
  [
    { totalInvestment: '300.49' },
    ['provincialSupport: 省财政资金支持强度建议（300.50万元）超过项目计划总投入（300.49万元），请改正其中一个。'],
  ],
  [{ phone: '12345' }, ['phone: “联系电话”不是有效的手机号或固定电话，请改正，例如 13800000000 或 0531-80000000。']],
])('%j is told %j', (more, expected) => {
  expect(sentences(more)).toEqual(expected)
})

test('rows: none, too many, equal names, falling levels', () => {
  const row = (id: string, more: Record<string, unknown> = {}) => sampleTechnology(form, id, more)
  expect(sentences({ technologies: [] })).toEqual(['technologies: 还没有填写关键科学问题或技术，请至少添加一项。'])
  expect(sentences({ technologies: [...'abcdef'].map((id) => row(id)) })).toEqual([
    'technologies: 关键科学问题及技术清单现有6项，最多5项，请删去1项。',
  ])
  expect(sentences({ technologies: [row('a', { name: 'ＡＢ 技术' }), row('b', { name: 'ab技术' })] })).toEqual([
    'technologies.b.name: 第2项与第1项名称相同（“ab技术”），请合并或改写其中一项。',
  ])
  expect(sentences({ technologies: [row('a', { name: '甲', currentTrl: 6, expectedTrl: 5 })] })).toEqual([
    'technologies.a.expectedTrl: “关键技术1：甲”的实施预期等级（第5级）低于当前自评等级（第6级），请改正其中一个。',
  ])
  expect(sentences({ technologies: [row('a', { name: '甲', currentTrl: null })] })).toEqual([
    'technologies.a.currentTrl: 关键技术1：甲，“当前自评等级”还没有选择，请对照《技术成熟度等级划分》选择第1级至第13级。',
  ])
})

test('a fault in a row says in which', () => {
  const bare = form.Row.parse({ id: 'a', currentTrl: 3, expectedTrl: 4 })
  expect(sentences({ technologies: [bare] }).map((one) => one.split('，')[0])).toEqual([
    'technologies.a.name: 关键技术1：（未命名）',
    'technologies.a.description: 关键技术1：（未命名）',
    'technologies.a.maturity: 关键技术1：（未命名）',
    'technologies.a.indicators: 关键技术1：（未命名）',
  ])
})

test('a value of last year stays in the draft and is refused at submission', () => {
  const last = sampleSuggestion(formOf(options2025))
  expect(form.Draft.parse(last)).toEqual(last)
  expect(faultsOf(form, last).map((fault) => fault.path)).toEqual(['category'])
})

test('the navigation knows empty, faulty and complete sections', () => {
  const states = (more: Record<string, unknown>) =>
    Object.fromEntries(progressOf(form, sampleSuggestion(form, more)).map(({ section, state }) => [section.key, state]))
  expect(states({ overview: '', title: '短', technologies: [] })).toMatchObject({
    basic: 'faulty',
    overview: 'empty',
    technologies: 'empty',
    maturity: 'empty',
    source: 'complete',
    policy: 'empty',
    background: 'complete',
  })
})

test('what hidden fields held is not submitted', () => {
  const hidden = sampleSuggestion(form, { projectTypes: ['“走出去”'] })
  expect(withoutHidden(form, hidden)).toEqual({
    ...hidden,
    intakeSubtype: '',
    platform: '',
    eventName: '',
    eventDate: '',
    eventPlace: '',
  })
})
