import { expect, test } from 'vitest'
import { options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { sections } from '@/lib/suggestion/form/section'

const form = formOf(options2026)

test('the headings of the report are those of the notice, in its order', () => {
  const headings = [...form.fields, ...form.rowFields].filter((field) => field.widget === 'rich')
  const inOrder = sections.flatMap(({ key }) => headings.filter((field) => field.section === key))
  expect(inOrder.map((field) => field.headings?.join(' / '))).toEqual([
    '一、背景意义',
    '二、项目概述 / （一）国内外发展现状与差距分析 / 1.发展现状',
    '二、项目概述 / （一）国内外发展现状与差距分析 / 2.主要差距',
    '二、项目概述 / （一）国内外发展现状与差距分析 / 3.实施意义',
    '二、项目概述 / （二）开展国际科技合作的必要性',
    '二、项目概述 / （三）合作基础',
    '二、项目概述 / （四）主要研究内容',
    '二、项目概述 / （五）项目目标 / 1.技术指标',
    '二、项目概述 / （五）项目目标 / 2.绩效目标',
    '二、项目概述 / （六）资金投入',
    '技术描述：',
    '当前技术成熟度等级：',
    '预期指标：',
    '四、预期成效和项目交示件',
    '五、指南建议 / （一）研究内容：',
    '五、指南建议 / （二）考核指标： / 1.验收考核指标',
    '五、指南建议 / （二）考核指标： / 2.绩效参考指标',
    '五、指南建议 / 申报条件：',
    '五、指南建议 / 支持强度：',
    '五、指南建议 / 技术成熟度：',
    '五、指南建议 / 项目交示件：',
    '五、指南建议 / 张榜范围：',
  ])
})

test('every field has a key of its own, a label and a section', () => {
  const keys = form.fields.map((field) => field.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect([...form.fields, ...form.rowFields].filter((field) => field.label === '')).toEqual([])
})

test('an empty suggestion holds every field', () => {
  expect(Object.keys(emptySuggestion(form)).sort()).toEqual(
    [...form.fields.map((field) => field.key), 'technologies'].sort(),
  )
  expect(emptySuggestion(form)).toMatchObject({ title: '', technologies: [], background: { type: 'doc', content: [] } })
})

test('the folders of both years are those of the notices', () => {
  const folders = (options: typeof options2026) => options.categories.map((category) => category.value)
  expect(folders(options2026)).toEqual(['上合组织成员国', '日韩', '创新领先国家', '“一带一路”共建国家', '港澳台地区'])
  expect(folders(options2025)).toEqual([
    '多边科技合作',
    '创新领先国家',
    '上合组织成员国',
    '“一带一路”共建国家',
    '港澳台地区',
  ])
})
