import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { createActor, visitor } from '@/tests/support/factories'

/** Runs a program of the portal as `npm run …` does, against this test's database. */
function command(file: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const node = ['--conditions=react-server', '--import', 'tsx', `lib/command/${file}.ts`, ...args]
  const child = spawn(process.execPath, node, { env: process.env })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

test('admin: makes an administrator with a link, lists and disables, and explains itself', async () => {
  expect(await command('admin')).toMatchObject({ code: 2, err: expect.stringContaining('用法：') })
  const made = await command('admin', 'create', '--email', 'Root@Example.test', '--name', '首位管理员')
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/http:\/\/localhost:3000\/reset\/[\w-]{43}\n$/) })
  const account = await db.account.findUniqueOrThrow({
    where: { email: 'root@example.test' },
    include: { tokens: true },
  })
  expect(account).toMatchObject({ role: 'ADMIN', passwordHash: null, tokens: [{ kind: 'INVITATION' }] })

  const again = await command('admin', 'create', '--email', 'root@example.test', '--name', '又一个')
  expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('该邮箱已有账号') })
  const nameless = await command('admin', 'create', '--email', 'other@example.test')
  expect(nameless).toMatchObject({ code: 1, err: expect.stringContaining('--name：缺少该选项') })
  expect((await command('admin', 'list')).out).toBe('root@example.test\t首位管理员\t已邀请，未启用\n')

  const disable = ['disable', '--email', 'root@example.test', '--reason', '岗位调整'] as const
  expect(await command('admin', ...disable)).toMatchObject({ code: 1, err: expect.stringContaining('最后一个') })
  await createActor('ADMIN', { passwordHash: 'x' })
  expect((await command('admin', ...disable)).code).toBe(0)
  expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
    disabledReason: '岗位调整',
  })
})

test('audit:verify: says how many are intact, or names what is broken and fails', async () => {
  for (let i = 0; i < 5; i++)
    await db.$transaction((tx) => recordAudit(tx, visitor, { action: 'test.did', subject: `test:${i}` }))
  const count = await db.auditEntry.count()
  const whole = await command('audit-verify')
  expect(whole.code).toBe(0)
  expect(whole.out).toMatch(new RegExp(`^${count} entries, intact\nhead ${count} [0-9a-f]{64}\n$`))

  await db.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE "AuditEntry" SET "actorName" = 'x' WHERE seq = 2`
  await db.$executeRaw`DELETE FROM "AuditEntry" WHERE seq = ${count - 2}`
  await db.$executeRaw`DELETE FROM "AuditEntry" WHERE seq = ${count}`
  await db.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`
  const broken = await command('audit-verify')
  expect(broken).toMatchObject({
    code: 1,
    out: [
      `${count - 2} entries, NOT intact`,
      'entry 2: changed',
      `entry ${count - 2}: removed`,
      `entry ${count}: removed`,
      '',
    ].join('\n'),
  })
})
