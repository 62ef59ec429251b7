import { beforeEach, expect, test } from 'vitest'
import { queueMail } from '@/lib/mail/queue-mail'
import { sendMails } from '@/lib/mail/send-mails'
import { db } from '@/lib/platform/db'

const letter = (recipient: string, text = '正文') => ({ recipient, subject: '题目', text })
const queue = (...letters: ReturnType<typeof letter>[]) =>
  db.$transaction(async (tx) => {
    for (const one of letters) await queueMail(tx, one)
  })

beforeEach(() => db.mail.deleteMany())

test('a mail goes with the transaction that causes it', async () => {
  const failed = db.$transaction(async (tx) => {
    await queueMail(tx, letter('undone@example.test'))
    throw new Error('undo')
  })
  await expect(failed).rejects.toThrow('undo')
  expect(await db.mail.count()).toBe(0)
})

test('several senders at once send every mail once', async () => {
  const everybody = Array.from({ length: 20 }, (_, at) => `person${String(at).padStart(2, '0')}@example.test`)
  await queue(...everybody.map((one) => letter(one)))
  const delivered: string[] = []
  const deliver = async ({ recipient }: { recipient: string }) => {
    delivered.push(recipient)
  }
  const counts = await Promise.all([sendMails(deliver), sendMails(deliver), sendMails(deliver)])
  expect(delivered.sort()).toEqual(everybody)
  expect(counts.reduce((sum, count) => sum + count)).toBe(20)
  expect(await db.mail.count({ where: { sentAt: null } })).toBe(0)
})

test('a failure waits longer each time and holds no other mail up', async () => {
  await queue(letter('refused@example.test'), letter('taken@example.test'))
  const deliver = async ({ recipient }: { recipient: string }) => {
    if (recipient.startsWith('refused')) throw new Error('550 no such mailbox')
  }
  const waited = async () => {
    const [row] = await db.$queryRaw<{ minutes: number }[]>`
      SELECT round(extract(epoch FROM "nextTryAt" - clock_timestamp()) / 60)::int AS minutes FROM "Mail" WHERE "sentAt" IS NULL`
    return row?.minutes
  }
  const due = () => db.$executeRaw`UPDATE "Mail" SET "nextTryAt" = clock_timestamp() WHERE "sentAt" IS NULL`

  expect(await sendMails(deliver)).toBe(1)
  expect(await waited()).toBe(1)
  expect(await sendMails(deliver)).toBe(0)
  await due()
  await sendMails(deliver)
  expect(await waited()).toBe(2)
  expect(await db.mail.findFirst({ where: { sentAt: null } })).toMatchObject({
    attempts: 2,
    lastFailure: '550 no such mailbox',
  })
})

test('nobody can follow a link from the outbox once it was sent', async () => {
  const token = 'a'.repeat(43)
  await queue(letter('owner@example.test', `请打开 http://localhost/reset/${token} 设置口令`))
  const seen: string[] = []
  await sendMails(async ({ text }) => {
    seen.push(text)
  })
  expect(seen.join()).toContain(token)
  expect((await db.mail.findFirstOrThrow()).text).toBe('请打开 http://localhost/reset/… 设置口令')
})
