import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'
import { checkField, valueAt, withField } from '@/lib/suggestion/form/field-path'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const sample = sampleSuggestion(form)

test('what is over the limit can be saved, so that nothing typed is lost', () => {
  expect(checkField(form, 'overview', '字'.repeat(5000))).toEqual({ ok: true, value: '字'.repeat(5000) })
  expect(checkField(form, 'title', 'x'.repeat(501))).toEqual({
    ok: false,
    sentence: '“项目名称”超过500个字符，无法保存，请缩短。',
  })
})

test('text is tidied: control characters, line ends, outer spaces', () => {
  expect(checkField(form, 'title', ' 名\u0000称\r\n甲\ud800 ')).toEqual({ ok: true, value: '名称 甲' })
  expect(checkField(form, 'overview', '甲\r\n乙\u000b丙\t1  \r丁\n')).toEqual({ ok: true, value: '甲\n乙\n丙 1\n丁' })
})

test.each([
  'nothing',
  'technologies.a',
  'technologies.a.nothing',
  'technologies.a.name.b',
  'technologies.<b>.name',
  '__proto__',
  'toString',
  '',
])('%j is no field', (path) => {
  expect(checkField(form, path, 'x')).toMatchObject({ ok: false, sentence: '表单中没有这个栏目，请刷新页面后重试。' })
})

test.each([
  ['title', 5],
  ['technologies', 'a'],
  ['technologies', ['a', 'a']],
  ['technologies', ['a b']],
  ['technologies.a.currentTrl', '3'],
  ['technologies.a.currentTrl', 14],
  ['technologies.a.currentTrl', 3.5],
  ['projectTypes', 'x'],
  ['policyClauses', [{}]],
])('%s does not take %j, and says so in Chinese', (path, value) => {
  const check = checkField(form, path, value)
  expect(check.ok ? '' : check.sentence).toMatch(/请.*。$/)
})

test('every placed field reads back what is written, and nothing else changes', () => {
  for (const { path, value } of placedFields(form, sample)) {
    expect(valueAt(form, sample, path)).toEqual(value)
    const written = withField(form, emptyWithRows(), path, value)
    expect(written && valueAt(form, written, path)).toEqual(value)
  }
})

const emptyWithRows = () => {
  const rows = withField(form, emptySuggestion(form), 'technologies', ['a', 'b'])
  if (!rows) throw new Error('rows were not made')
  return rows
}

test('rows are reordered, added and removed by their ids; their report part goes with them', () => {
  const [a, b] = sample.technologies
  expect(withField(form, sample, 'technologies', ['b', 'c', 'a'])?.technologies).toEqual([
    b,
    form.Row.parse({ id: 'c' }),
    a,
  ])
  expect(withField(form, sample, 'technologies', ['a'])?.technologies).toEqual([a])
})

test('a value for a row that is gone is not taken silently', () => {
  expect(withField(form, sample, 'technologies.gone.description', richText('迟到的文字'))).toBeNull()
})

test('the choices are kept in the order of the call', () => {
  expect(checkField(form, 'projectTypes', ['重大活动签约', '“引进来”', '“引进来”'])).toEqual({
    ok: true,
    value: ['“引进来”', '重大活动签约'],
  })
})
