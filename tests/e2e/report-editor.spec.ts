import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { beginDraft, goTo } from '@/tests/support/writing'

test.setTimeout(180_000)

// As Word puts it on the clipboard: styles, a list that is only drawn as one, raised figures, a picture of its own disk.
const fromWord = `<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='mso-pagination:none'><b>容量</b>达到10<span style='vertical-align:super'>3</span> mAh<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>第一条</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>第二条</p>
<table class=MsoTableGrid><tr><td>指标</td><td>数值</td></tr></table>
<img src="file:///C:/Users/x/image001.png" onerror="alert(1)"><script>alert(1)</script><!--EndFragment--></body></html>`

test('text pasted from Word comes as paragraphs, lists and tables, without rubbish', async ({ page }) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await goTo(page, '一、背景意义')
  const editor = page.getByRole('textbox', { name: '一、背景意义' })
  await editor.click()
  await editor.evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, fromWord)
  await expect(editor.locator('li')).toHaveText(['第一条', '第二条'])
  await expect(editor.locator('sup')).toHaveText('3')
  await expect(editor.locator('img')).toHaveCount(0)
  const stored = async () => {
    const [row] = await query<{ background: { content: { type: string }[] } }>(
      `SELECT content -> 'background' AS background FROM "Suggestion" WHERE id = $1`,
      [id],
    )
    return row?.background.content.map(({ type }) => type)
  }
  await expect.poll(stored).toEqual(['paragraph', 'orderedList', 'table'])
})

test('the toolbar is one stop of the Tab key, and its arrow keys go from tool to tool', async ({ page }) => {
  await signIn(page, await inventProposer())
  await beginDraft(page, await inventCall())
  await goTo(page, '一、背景意义')
  const toolbar = page.getByRole('toolbar', { name: '一、背景意义的格式' })
  await toolbar.getByRole('button', { name: '粗体' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: '上标' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(toolbar.locator(':focus')).toHaveCount(0)
})
