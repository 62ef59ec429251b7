import { expect, test } from 'vitest'
import { options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { adopted } from '@/lib/suggestion/word/import/adoption'
import type { ImportReport } from '@/lib/suggestion/word/import/mapping'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { blankWordFile, wordFile } from '@/lib/suggestion/word/word-file'
import { documentOf, p, printedForm, row } from '@/tests/support/printed-form'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2025)

async function report(bytes: Uint8Array, of = form): Promise<ImportReport> {
  const result = await readWordFile(of, bytes)
  if (!result.ok) throw new Error(result.sentence)
  return result.report
}
const sources = ({ found }: ImportReport) => Object.fromEntries(found.map(({ path, source }) => [path, source]))

test('the form as the 2025 notice prints it, without any style of ours', async () => {
  const read = await report(printedForm)
  expect(sources(read)).toEqual({
    industry: '其他',
    industryText: '量子信息',
    category: '创新领先国家',
    title: '量子传感芯片联合研发',
    projectTypes: '“引进来”、依托国际创新合作平台',
    intakeSubtype: '“卡脖子”技术',
    overview: '本项目研制量子传感芯片。\n预期申请专利3项。',
    technologies: '共2项',
    'technologies.row1.name': '金刚石色心制备',
    'technologies.row1.currentTrl': '3',
    'technologies.row1.expectedTrl': '第6级',
    'technologies.row2.name': '芯片封装',
    'technologies.row2.currentTrl': '四级',
    totalInvestment: '800 万元',
    organisation: '示例研究院',
    proposer: '李试',
    jobTitle: '研究员',
    phone: '0531-80000000',
    background: '量子传感是前沿方向。',
    currentState: '国外已有样机。',
    funding: '总投入800万元。',
    'technologies.row1.description': '制备高密度色心。',
    'technologies.row1.maturity': '第3级，已发表论文。',
    'technologies.row1.indicators': '灵敏度1 nT。',
    'technologies.row2.description': '低应力封装。',
    acceptanceIndicators: '专利3项。',
    applicants: '省内单位。',
    guideMaturity: '达到6级。',
  })
  expect(read.unclear).toEqual([
    {
      path: 'technologies.row2.expectedTrl',
      label: '关键技术2：芯片封装·实施预期等级',
      source: '很高',
      why: '不是第1级至第13级中的一级',
    },
    {
      path: 'technologies.row2.name',
      label: '关键技术2',
      source: '芯片的封装',
      why: '与信息表第2项“芯片封装”名称不一致，正文按顺序对应到该项',
    },
  ])
  expect(read.leftOver).toEqual([
    { where: '信息表之外', text: '联系我们：示例研究院科研处' },
    { where: '二、项目概述', text: '总的来说很重要。' },
  ])
  expect(read.missing.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['platform', 'provincialSupport', 'gaps', 'results', 'technologies.row2.maturity']),
  )
})

test('the blank template holds nothing and leaves nothing over', async () => {
  const of = formOf(options2026)
  const read = await report(await blankWordFile(of, '2026年省级科技合作项目指南建议'), of)
  expect(read).toMatchObject({ rows: [], found: [], unclear: [], leftOver: [] })
  expect(read.missing.map(({ path }) => path)).toContain('title')
})

test('last year’s file in this year’s form: what the call offers no more is unclear, not taken', async () => {
  const read = await report(
    await wordFile(form, sampleSuggestion(form), '2025年指南建议', new Map()),
    formOf(options2026),
  )
  expect(read.unclear).toEqual([
    { path: 'category', label: '合作国别、地区', source: '多边科技合作', why: '不在本次征集的选项中' },
  ])
  expect(sources(read).title).toBe('寒区钠离子储能电池联合研发')
})

test.each([
  ['☑ 新能源 □ 新材料', '新能源'],
  ['□新能源 ☒新材料', '新材料'],
  ['√□新能源 □新材料', '新能源'],
  ['□√新能源 □新材料', '新能源'],
  ['□新能源 ■ 新材料', '新材料'],
  ['新材料', '新材料'],
])('a ticked box is known in its many shapes: %s', async (boxes, industry) => {
  expect(
    sources(await report(documentOf(`<w:tbl>${row('产业领域', boxes)}${row('项目名称', '名称名称')}</w:tbl>`)))
      .industry,
  ).toBe(industry)
})

test('Wingdings symbols and content controls of Word are boxes too', async () => {
  const symbol = (code: string, text: string) =>
    `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r><w:r><w:t>${text}</w:t></w:r>`
  const control = (box: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>${box}</w:t></w:r></w:sdtContent></w:sdt>`
  const label = (text: string) => `<w:tc>${p(text)}</w:tc>`
  const cells = [
    `<w:tr>${label('产业领域')}<w:tc><w:p>${symbol('F0A8', '新能源')}${symbol('F0FE', '新材料')}</w:p></w:tc></w:tr>`,
    `<w:tr>${label('合作国别、地区')}<w:tc><w:p>${control('☐')}<w:r><w:t>创新领先国家</w:t></w:r>${control('☒')}<w:r><w:t>港澳台地区</w:t></w:r></w:p></w:tc></w:tr>`,
  ]
  const read = sources(await report(documentOf(`<w:tbl>${cells.join('')}</w:tbl>`)))
  expect(read).toMatchObject({ industry: '新材料', category: '港澳台地区' })
})

test('two boxes where one may be ticked are for a person to settle', async () => {
  const read = await report(
    documentOf(`<w:tbl>${row('产业领域', '☑新能源 ☑新材料')}${row('项目名称', '名称名称')}</w:tbl>`),
  )
  expect(read.unclear).toEqual([
    { path: 'industry', label: '产业领域', source: '新能源、新材料', why: '只能选择一项，文件中选择了多项' },
  ])
})

test('what was deleted under revision marks is not read, what was inserted is', async () => {
  const revised = `<w:p><w:r><w:t>一、背景意义</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>`
  expect(sources(await report(documentOf(revised))).background).toBe('新')
})

test('only what is confirmed is taken over, and rows of the same name are met again', async () => {
  const current = sampleSuggestion(form, { title: '原来的项目名称', basis: richText('原有基础') })
  const incoming = sampleSuggestion(form, {
    technologies: [...sampleSuggestion(form).technologies]
      .reverse()
      .map((technology) => ({ ...technology, id: `x${technology.id}`, currentTrl: 1 })),
    basis: richText('新的基础'),
  })
  const read = await report(await wordFile(form, incoming, '2025年指南建议', new Map()))
  const confirmed = (path: string) => path === 'basis' || path.endsWith('currentTrl')
  const result = adopted(form, current, read, confirmed, (id) => `new-${id}`)
  expect(result).toEqual({
    ...current,
    basis: incoming.basis,
    technologies: current.technologies.map((technology) => ({ ...technology, currentTrl: 1 })),
  })
})

test('an added technology gets an id of its own and leaves the others alone', async () => {
  const current = sampleSuggestion(form)
  const [first] = current.technologies
  const incoming = sampleSuggestion(form, { technologies: [{ ...first, id: 'z', name: '全新的技术' }] })
  const read = await report(await wordFile(form, incoming, '2025年指南建议', new Map()))
  const result = adopted(
    form,
    current,
    read,
    (path) => path !== 'technologies',
    (id) => `new-${id}`,
  )
  expect(result.technologies).toEqual([...current.technologies, { ...first, id: 'new-row1', name: '全新的技术' }])
})
