import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)

test('header, cell and format of every standard column, in the table’s order', () => {
  const row = { number: 7, suggestion: sampleSuggestion(form) }
  expect(columnsOf(form).map(({ header, format, cell }) => [header, format, cell(row)])).toEqual([
    ['序号', 'number', 7],
    ['项目名称', 'text', '寒区钠离子储能电池联合研发'],
    ['合作国别、地区', 'text', '上合组织成员国'],
    ['产业领域', 'text', '新能源'],
    ['项目类型', 'text', '“引进来”、依托国际创新合作平台、重大活动签约'],
    ['关键技术（项）', 'number', 2],
    ['当前等级', 'text', '3、4'],
    ['预期等级', 'text', '6、6'],
    ['总投入（万元）', 'amount', 1200],
    ['建议财政支持（万元）', 'amount', 300.5],
    ['建议单位', 'text', '示例大学（测试）'],
    ['建议人', 'text', '张试'],
    ['职称/职务', 'text', '教授'],
    ['联系电话', 'text', '13800000000'],
  ])
})

test('a call chooses its own set and order', () => {
  const chosen = formOf({ ...options2026, columns: ['title', 'number', 'partnerCountry', 'nothing'] })
  expect(columnsOf(chosen).map(({ header }) => header)).toEqual(['项目名称', '序号', '合作国家（地区）'])
})
