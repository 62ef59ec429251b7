import { deliverBatch } from '@/tests/support/intake-journey'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { addProposer, addRecommended, addSubmitted } from '@/tests/support/journey-suggestions'
import { expectLight } from '@/tests/support/script-weight'

// Reading pages stay under 120 kB of compressed JavaScript. Editors and pages that read files in the browser may weigh more.

test.setTimeout(300_000)

const made = { callId: '', owner: '', recommended: '', submitted: '', batch: '' }

test.beforeAll(async ({ browser }) => {
  const call = await inventCall()
  const [row] = await query<{ id: string }>('SELECT id FROM "Call" WHERE title = $1', [call])
  const owner = await addProposer('reader')
  made.callId = row?.id ?? ''
  made.owner = owner.email
  made.recommended = await addRecommended(owner.id, call)
  const page = await browser.newPage()
  await signIn(page, 'jinan@demo.test')
  await deliverBatch(page, call)
  made.batch = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  made.submitted = await addSubmitted((await addProposer('reader')).id, call)
  await page.close()
})

test('pages that need no account are light', async ({ browser }) => {
  const nobody = { cookies: [], origins: [] }
  await expectLight(browser, nobody, [
    '/',
    '/levels',
    '/guide',
    '/guide/operator',
    `/calls/${made.callId}`,
    '/sign-in',
    '/register',
  ])
})

const readers = [
  { name: '建议人', login: () => made.owner, more: () => [`/proposer/suggestions/${made.recommended}/versions`] },
  {
    name: '主管部门',
    login: () => 'jinan@demo.test',
    more: () => [
      `/department/suggestions/${made.submitted}`,
      `/department/batches/${made.batch}`,
      '/department/insight/suggestions',
    ],
  },
  {
    name: '省科技厅',
    login: () => 'province@demo.test',
    more: () => [
      '/province/search?q=合作',
      `/province/suggestions/${made.recommended}`,
      `/province/batches/${made.batch}`,
      `/province/decisions/${made.recommended}`,
      '/province/decisions/lists',
      '/province/screening/groups',
      `/province/calls/${made.callId}`,
      `/province/calls/${made.callId}/departments`,
    ],
  },
  {
    name: '监督人员',
    login: () => 'supervisor@demo.test',
    more: () => ['/supervisor/insight/suggestions', '/trail/1'],
  },
  { name: '系统管理员', login: () => 'admin@demo.test', more: () => ['/trail', '/trail/1'] },
]

for (const { name, login, more } of readers) {
  test(`what ${name} reads is light: every place of the navigation, and what they lead to`, async ({
    browser,
    page,
  }) => {
    await signIn(page, login())
    const links = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').all()
    const places = (await Promise.all(links.map((link) => link.getAttribute('href')))).filter((place) => place !== null)
    expect(places.length).toBeGreaterThan(0)
    const addresses = [...places, '/notices', '/account', '/account/password', '/account/sessions', ...more()]
    await expectLight(browser, await page.context().storageState(), addresses)
  })
}
