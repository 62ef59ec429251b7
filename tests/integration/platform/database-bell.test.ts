import { expect, test } from 'vitest'
import { listenFor, ring } from '@/lib/platform/database-bell'
import { db } from '@/lib/platform/db'

const silence = (ms: number) => new Promise((resolve) => setTimeout(() => resolve('silence'), ms))
const rings = async (heard: Promise<void>) => Promise.race([heard.then(() => 'rung'), silence(400)])

test('a bell is heard once the transaction is committed, also by who comes to listen later, and then no more', async () => {
  const heard = listenFor('test_bell')
  // Until its connection stands nobody hears it.
  await expect
    .poll(async () => {
      await db.$transaction((tx) => ring(tx, 'test_bell'))
      return rings(heard())
    })
    .toBe('rung')
  await silence(400)
  await rings(heard())

  const waiting = heard()
  await db.$transaction(async (tx) => {
    await ring(tx, 'test_bell')
    expect(await rings(waiting)).toBe('silence')
  })
  expect(await rings(waiting)).toBe('rung')

  await db.$transaction((tx) => ring(tx, 'test_bell'))
  await silence(400)
  expect(await rings(heard())).toBe('rung')
  expect(await rings(heard())).toBe('silence')
})

test('what is taken back rings nothing', async () => {
  const heard = listenFor('test_other_bell')
  await silence(400)
  await db
    .$transaction(async (tx) => {
      await ring(tx, 'test_other_bell')
      throw new Error('taken back')
    })
    .catch(() => {})
  expect(await rings(heard())).toBe('silence')
})
