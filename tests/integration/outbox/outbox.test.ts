import { expect, test } from 'vitest'
import { countMails, listMails } from '@/lib/outbox/queries'
import { readMail } from '@/lib/outbox/read-mail'
import { retryMail } from '@/lib/outbox/retry-mail'
import { withoutSecrets } from '@/lib/outbox/rules'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'

const createMail = (given: { recipient: string; attempts?: number; sentAt?: Date; nextTryAt?: Date }) =>
  db.mail.create({ data: { subject: '主题', text: '正文', ...given } })

test('mails are searched by receiver and state; their text is not in the list', async () => {
  const admin = await createActor('ADMIN')
  const waiting = await createMail({ recipient: 'waiting@example.test' })
  const failing = await createMail({ recipient: 'failing@example.test', attempts: 3 })
  const sent = await createMail({ recipient: 'sent@example.test', attempts: 1, sentAt: new Date() })
  const found = async (search: Parameters<typeof listMails>[1]) =>
    (await listMails(admin, search)).rows.map(({ id }) => id)
  expect(await found({ text: 'SENT@' })).toEqual([sent.id])
  expect(await found({ state: 'waiting' })).toEqual([waiting.id])
  expect(await found({ state: 'failing' })).toEqual([failing.id])
  expect(await countMails(admin, {})).toBe(3)
  expect((await listMails(admin, {})).rows[0]).not.toHaveProperty('text')
})

test('reading a mail is recorded; one that failed can be made due again, one that was sent cannot', async () => {
  const admin = await createActor('ADMIN')
  const later = new Date('2099-01-01')
  const failing = await createMail({ recipient: 'again@example.test', attempts: 12, nextTryAt: later })
  expect((await readMail(admin, { id: failing.id }))?.text).toBe('正文')
  await retryMail(admin, { id: failing.id })
  const row = await db.mail.findUniqueOrThrow({ where: { id: failing.id } })
  expect(row.attempts).toBe(0)
  expect(row.nextTryAt.getTime()).toBeLessThan(later.getTime())
  const entries = await db.auditEntry.findMany({ where: { subject: `mail:${failing.id}` }, orderBy: { seq: 'asc' } })
  expect(entries.map(({ action }) => action)).toEqual(['mail.read', 'mail.retried'])
  const sent = await createMail({ recipient: 'done@example.test', sentAt: new Date() })
  await expect(retryMail(admin, { id: sent.id })).rejects.toMatchObject({ reason: { code: 'already-sent' } })
})

test('the secret part of a link can be taken out of a text', () => {
  const token = 'a'.repeat(43)
  expect(withoutSecrets(`见 http://x.test/reset/${token} 与 https://x.test/confirm/${token}。`)).toBe(
    '见 http://x.test/reset/… 与 https://x.test/confirm/…。',
  )
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const)('%s reads no mail', async (role) => {
  const stranger = await createActor(role)
  const { id } = await createMail({ recipient: 'secret@example.test' })
  const notFound = { reason: { code: 'not-found' } }
  await expect(listMails(stranger, {})).rejects.toMatchObject(notFound)
  await expect(countMails(stranger, {})).rejects.toMatchObject(notFound)
  await expect(readMail(stranger, { id })).rejects.toMatchObject(notFound)
  await expect(retryMail(stranger, { id })).rejects.toMatchObject(notFound)
})
