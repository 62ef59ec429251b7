import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormErrors } from '@/components/form/form-errors'
import { emptyFormState, type FormState } from '@/lib/platform/form-state'

const markup = (state: Partial<FormState>) =>
  renderToStaticMarkup(<FormErrors form="f" state={{ ...emptyFormState, ...state }} />)

test('is not there while nothing is wrong', () => {
  expect(markup({})).toBe('')
})

test('lists every fault of every field, each linked to its field', () => {
  const html = markup({ errors: { title: ['太短。', '重复。'], 'technologies.1.level': ['低于当前等级。'] } })
  expect(html).toContain('role="alert"')
  expect(html).toContain('有 3 处需要修改')
  const links = [...html.matchAll(/href="#([^"]+)"[^>]*>([^<]+)</g)].map(([, target, words]) => [target, words])
  expect(links).toEqual([
    ['f-title', '太短。'],
    ['f-title', '重复。'],
    ['f-technologies.1.level', '低于当前等级。'],
  ])
})

test('says the refusal in its own words', () => {
  expect(markup({ refusal: '征集已截止。' })).toContain('征集已截止。')
})

test('a refusal that is a field’s own is said once, at the link to the field', () => {
  const html = markup({ refusal: '请填写理由。', errors: { reason: ['请填写理由。'] } })
  expect(html.match(/请填写理由。/g)).toHaveLength(1)
  expect(html).toContain('有 1 处需要修改')
})
