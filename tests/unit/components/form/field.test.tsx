import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkbox } from '@/components/form/checkbox'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { DateTimeField } from '@/components/form/date-time-field'
import { FormContext } from '@/components/form/form-context'
import { PasswordField } from '@/components/form/password-field'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { emptyFormState, type FormState } from '@/lib/platform/form-state'

/** The markup of fields in a form that came back with this. */
function markup(fields: ReactNode, state: Partial<FormState> = {}) {
  const situation = { id: 'f', state: { ...emptyFormState, ...state }, pending: false }
  return renderToStaticMarkup(<FormContext value={situation}>{fields}</FormContext>)
}

/** The attributes of the first tag of this name. */
function tag(html: string, name: string): Record<string, string> {
  const found = new RegExp(`<${name}\\b([^>]*)>`).exec(html)?.[1] ?? ''
  return Object.fromEntries([...found.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]))
}

test('a field is labelled, and silent about faults while there are none', () => {
  const html = markup(<TextField name="title" label="项目名称" />)
  expect(tag(html, 'label').for).toBe('f-title')
  expect(tag(html, 'input')).toMatchObject({ id: 'f-title', name: 'title' })
  expect(tag(html, 'input')).not.toHaveProperty('aria-invalid')
  expect(tag(html, 'input')).not.toHaveProperty('aria-describedby')
})

test('a faulty field is described by its hint and by all of its faults, found by its dotted name', () => {
  const errors = { 'technologies.0.name': ['请填写名称。', '名称重复。'], title: ['别的'] }
  const html = markup(<TextField name="technologies.0.name" label="名称" hint="不超过 60 字" required />, { errors })
  const input = tag(html, 'input')
  expect(input['aria-invalid']).toBe('true')
  expect(input['aria-describedby']).toBe('f-technologies.0.name-hint f-technologies.0.name-error')
  expect(html).toContain('id="f-technologies.0.name-hint"')
  expect(/id="f-technologies\.0\.name-error".*请填写名称。.*名称重复。/.test(html)).toBe(true)
  expect(html).toContain('required=""')
  expect(html).not.toContain('别的')
})

test.each([
  ['TextField', <TextField key="t" name="x" label="x" />, 'input'],
  ['TextareaField', <TextareaField key="a" name="x" label="x" />, 'textarea'],
  ['SelectField', <SelectField key="s" name="x" label="x" options={[]} />, 'select'],
  ['PasswordField', <PasswordField key="p" name="x" label="x" autoComplete="new-password" />, 'input'],
  ['Checkbox', <Checkbox key="c" name="x" label="x" />, 'input'],
  ['CheckboxGroup', <CheckboxGroup key="g" name="x" label="x" options={[]} />, 'fieldset'],
  ['RadioGroup', <RadioGroup key="r" name="x" label="x" options={[]} />, 'fieldset'],
])('%s ties its fault to what is filled in', (_name, field, element) => {
  const html = markup(field, { errors: { x: ['有误。'] } })
  expect(tag(html, element)).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'f-x-error' })
  expect(html).toContain('id="f-x-error"')
})

const stored = (
  <>
    <TextField name="title" label="名称" defaultValue="旧名称" />
    <Checkbox name="agree" label="同意" defaultChecked />
    <CheckboxGroup
      name="kinds"
      label="类型"
      options={['a', 'b', 'c'].map((value) => ({ value, label: value }))}
      defaultValues={['a']}
    />
  </>
)
const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => tag(input, 'input').value ?? 'on')

test('a fresh form shows what is stored', () => {
  const html = markup(stored)
  expect(tag(html, 'input').value).toBe('旧名称')
  expect(ticked(html)).toEqual(['on', 'a'])
})

test('a refused form shows what was typed, also what was emptied or unticked', () => {
  const html = markup(stored, { values: { title: '', kinds: 'b\nc' }, refusal: '不行。' })
  expect(tag(html, 'input').value).toBe('')
  expect(ticked(html)).toEqual(['b', 'c'])
})

test('a form that went through shows what is stored', () => {
  const html = markup(stored, { values: { title: '新名称' }, done: '已保存。' })
  expect(tag(html, 'input').value).toBe('旧名称')
})

test('a password never comes back', () => {
  const html = markup(<PasswordField name="secret" label="密码" autoComplete="current-password" />, {
    values: { secret: 'xyzzy' },
  })
  expect(html).not.toContain('xyzzy')
})

test('a time is shown as Shanghai has it', () => {
  const html = markup(<DateTimeField name="closes" label="截止" defaultValue={new Date('2025-11-28T09:00:00Z')} />)
  expect(tag(html, 'input').value).toBe('2025-11-28T17:00')
})
