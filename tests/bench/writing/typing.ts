import type { Page } from '@playwright/test'
import { query } from '@/tests/support/journey'
import type { OwnPortal } from '@/tests/support/own-portal'

const sentence =
  '面向寒区储能需求，与外方联合攻关电解质界面调控，形成样机一套并完成示范应用，容量保持率不低于百分之八十。'
const paragraph = sentence.repeat(4)

/** Paragraphs of the report's first section, so many characters long. */
function document(characters: number) {
  const count = Math.max(1, Math.round(characters / paragraph.length))
  const text = (i: number) => (characters === 0 ? [] : [{ type: 'text', text: `${i}${paragraph}` }])
  return { type: 'doc', content: Array.from({ length: count }, (_, i) => ({ type: 'paragraph', content: text(i) })) }
}

/** Types in the middle of the report's first section and records, for each key, its work and the wait for its frame. */
export async function measureTyping(page: Page, portal: OwnPortal, characters: number, keys: number) {
  const [id = ''] = /[0-9a-f-]{36}/.exec(page.url()) ?? []
  await query(
    `UPDATE "Suggestion" SET content = jsonb_set(content, '{background}', $2::jsonb), version = version + 1 WHERE id = $1`,
    [id, JSON.stringify(document(characters))],
    portal.data,
  )
  await page.goto(`/proposer/suggestions/${id}?section=background`)
  const editor = page.getByRole('textbox', { name: '一、背景意义' })
  await editor.locator('p').first().click()
  await page.evaluate(() => {
    const work: number[] = []
    const frame: number[] = []
    Object.assign(window, { measured: { work, frame } })
    let begun = 0
    addEventListener(
      'keydown',
      () => {
        begun = performance.now()
        // The frame that shows the key: asked for now, told when it has been handed over.
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          const from = begun
          channel.port1.onmessage = () => frame.push(performance.now() - from)
          channel.port2.postMessage(null)
        })
        // Behind everything that the key sets off in this turn.
        setTimeout(() => work.push(performance.now() - begun), 0)
      },
      true,
    )
  })
  // A quick typist: a key every 90 ms, and pauses in which the section is read out and saved.
  await page.keyboard.type('storage battery '.repeat(Math.ceil(keys / 16)).slice(0, keys), { delay: 90 })
  return page.evaluate(() => Reflect.get(window, 'measured') as { work: number[]; frame: number[] })
}
