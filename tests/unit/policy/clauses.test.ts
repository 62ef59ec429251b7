import { expect, test } from 'vitest'
import { findClause, pickedClause, policyClauses, searchClauses } from '@/lib/policy/clauses'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { PickedClause, targetsOf } from '@/lib/suggestion/form/clause-field'

test('135 task clauses of nine documents, each with text and 文号', () => {
  expect(policyClauses).toHaveLength(135)
  expect(new Set(policyClauses.map((clause) => clause.key)).size).toBe(135)
  expect(new Set(policyClauses.map((clause) => clause.document.number)).size).toBe(9)
  expect(policyClauses.filter((clause) => clause.text === '' || clause.document.number === '')).toEqual([])
})

test('a clause is found by two characters, titles before texts', () => {
  const found = searchClauses('低空', null)
  expect(found[0]?.title).toContain('低空')
  expect(
    found.every(({ title, text, document, headings }) =>
      `${title}${text}${document.title}${headings}`.includes('低空'),
    ),
  ).toBe(true)
})

test('all words must be there, whatever their width and case', () => {
  expect(searchClauses('ａｉ 新能源', null).map((clause) => clause.key)).toContain('D21/二/五/2')
  expect(searchClauses('新能源 没有的词', null)).toEqual([])
})

test('an industry narrows the choice; one without a mapping does not', () => {
  const sea = searchClauses('', '现代海洋').map((clause) => clause.key)
  expect(sea).toEqual(['D12/三/一/7', 'D19/三/五/17', 'D19/三/五/18', 'D21/二/三/2', 'D26/二/三/4'])
  expect(searchClauses('', '没有的领域')).toHaveLength(135)
  expect(options2026.industries.filter(({ value }) => searchClauses('', value).length === 135)).toEqual([])
})

test('targets for 2027 stand beside the text', () => {
  expect(findClause('D21/二/二/1')?.targets[0]).toContain('到2027年，全省纯氢供应能力达到10万—20万吨/年')
  expect(findClause('D21/二/二/1')?.document.number).toBe('鲁科字〔2024〕133号')
  expect(findClause('nothing')).toBeNull()
})

test('every clause fits what a suggestion can keep', () => {
  for (const clause of policyClauses) expect(PickedClause.parse(pickedClause(clause))).toEqual(pickedClause(clause))
})

test('a picked clause names its targets by itself: every sentence of the library that names the year', () => {
  const pairs = policyClauses.flatMap((clause) =>
    clause.targets.flatMap((target) => targetsOf({ text: target })).map((target) => ({ target, clause })),
  )
  expect(pairs.length).toBeGreaterThan(40)
  const lost = pairs.filter(({ target, clause }) => !targetsOf(pickedClause(clause)).includes(target))
  expect(lost.map(({ target }) => target)).toEqual([])
})
