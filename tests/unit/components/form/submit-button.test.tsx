import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { emptyFormState } from '@/lib/platform/form-state'

test('sends the form when nothing is against it', () => {
  const html = renderToStaticMarkup(<SubmitButton>提交</SubmitButton>)
  expect(html).toContain('type="submit"')
  expect(html).not.toContain('aria-disabled="true"')
})

test('sends nothing when a rule is against it, and is described by the reason', () => {
  const html = renderToStaticMarkup(<SubmitButton whyNot="征集已截止。">提交</SubmitButton>)
  expect(html).not.toContain('type="submit"')
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]
  expect(html).toContain('aria-disabled="true"')
  expect(html).toContain(`<p id="${described}" class="text-ink-soft text-sm">征集已截止。</p>`)
})

test('says that it is being sent, without leaving the keyboard on a dead button', () => {
  const html = renderToStaticMarkup(
    <FormContext value={{ id: 'f', state: emptyFormState, pending: true }}>
      <SubmitButton pendingText="正在提交…">提交</SubmitButton>
    </FormContext>,
  )
  expect(html).toContain('正在提交…')
  expect(html).toContain('aria-disabled="true"')
  expect(html).not.toContain(' disabled=')
})
