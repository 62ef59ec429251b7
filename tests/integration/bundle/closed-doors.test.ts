import { expect, test } from 'vitest'
import { agreeBundle } from '@/lib/bundle/agree-bundle'
import { openBundle } from '@/lib/bundle/open-bundle'
import { findBundle, listBundles } from '@/lib/bundle/queries'
import { receivePart } from '@/lib/bundle/receive-part'
import type { Actor } from '@/lib/platform/actor'
import { bundleCategory, outsider, wordOf } from '@/tests/support/bundle-files'
import { bodyOf, bundleDesk } from '@/tests/support/bundles'
import { createActor } from '@/tests/support/factories'
import { madeArchive } from '@/tests/support/made-archive'
import { codeOf } from '@/tests/support/uploads'

const bomb = Buffer.alloc(60 * 2 ** 20)
test.each<[string, () => Buffer, string]>([
  ['no ZIP', () => Buffer.from('Rar!\x1a\x07\x00'), 'NotZip'],
  ['cut in half', () => madeArchive([{ name: 'a.docx', text: 'x'.repeat(999) }]).subarray(0, 40), 'NotZip'],
  ['encrypted', () => madeArchive([{ name: 'a.docx', text: 'x', flags: 1 }]), '加了密码'],
  [
    '10,000 entries',
    () => madeArchive(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.docx`, text: '' }))),
    '超过 8000 个',
  ],
  [
    'a bomb that says so',
    () => madeArchive(Array.from({ length: 2 }, (_, i) => ({ name: `${i}.docx`, text: 'x', claimed: 2 ** 31 }))),
    '解开后过大',
  ],
  ['no Word file', () => madeArchive([{ name: '说明.txt', text: 'x' }]), '没有 Word 文件'],
])('%s is refused in one sentence', async (_, make, sentence) => {
  const { bringIn } = await bundleDesk()
  const found = await bringIn(make())
  expect(found).toMatchObject({ state: 'FAILED', report: null })
  expect(found.failure).toContain(sentence === 'NotZip' ? '无法读取该压缩包' : sentence)
})

test('a bomb inside costs nothing but its own line', async () => {
  const { bringIn } = await bundleDesk()
  const { report } = await bringIn(
    madeArchive([
      { name: `${bundleCategory}/1.第1项联合研发课题-门户外测试单位1.docx`, text: await wordOf(outsider(1)) },
      { name: `${bundleCategory}/2.炸弹-单位.docx`, text: bomb },
      { name: `${bundleCategory}/3.谎言-单位.docx`, text: bomb, claimed: 1000 },
    ]),
  )
  expect(report?.items.map(({ faults }) => faults.length > 0)).toEqual([false, true, true])
})

test('taking in is the province’s alone', async () => {
  const { province, officer, callId } = await bundleDesk()
  const { id } = await openBundle(province, { callId, departmentId: officer.departmentId })
  const doors = {
    open: (actor: Actor) => openBundle(actor, { callId, departmentId: officer.departmentId }),
    send: (actor: Actor) => receivePart(actor, { id, part: 'archive', name: 'a.zip' }, bodyOf(Buffer.from('PK'))),
    agree: (actor: Actor) => agreeBundle(actor, { id, version: 1 }),
    find: (actor: Actor) => findBundle(actor, id),
    list: (actor: Actor) => listBundles(actor),
  }
  for (const stranger of [
    officer,
    await createActor('PROPOSER'),
    await createActor('SUPERVISOR'),
    await createActor('ADMIN'),
  ])
    for (const [name, door] of Object.entries(doors))
      expect([stranger.role, name, await codeOf(door(stranger))]).toEqual([stranger.role, name, 'not-found'])
  expect(await codeOf(agreeBundle(province, { id, version: 1 }))).toBe('bundle-not-read')
})
