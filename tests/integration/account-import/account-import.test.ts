import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { checkAccounts } from '@/lib/account-import/check-accounts'
import { columns } from '@/lib/account-import/columns'
import { downloadRejectedRows } from '@/lib/account-import/download-rejected-rows'
import { importAccounts } from '@/lib/account-import/import-accounts'
import { findImport, listImports } from '@/lib/account-import/queries'
import { db } from '@/lib/platform/db'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'

type Row = Partial<Record<(typeof columns)[number]['key'], string>>

async function fileOf(rows: Row[]): Promise<File> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('账号')
  sheet.addRow(columns.map(({ header }) => header))
  for (const row of rows) sheet.addRow(columns.map(({ key }) => row[key] ?? ''))
  return new File([await book.xlsx.writeBuffer()], '名单.xlsx')
}

let admin: Awaited<ReturnType<typeof createActor<'ADMIN'>>>
let organisation: string
let department: string
beforeAll(async () => {
  admin = await createActor('ADMIN')
  organisation = (await createOrganisation()).name
  department = (await createDepartment()).name
})

const officer = (email: string, given: Row = {}): Row => ({
  role: '主管部门',
  name: '经办人',
  email,
  department,
  ...given,
})
const proposer = (email: string, number: string, given: Row = {}): Row => ({
  role: '建议人',
  name: '建议人',
  email,
  organisation,
  identityKind: '护照',
  identityNumber: number,
  ...given,
})
const check = async (rows: Row[]) => checkAccounts(admin, { file: await fileOf(rows) })
const rejectedRows = async (id: string) =>
  (await findImport(admin, id, { only: 'rejected', page: 1 }))?.rows.map(({ row, faults }) => [
    row,
    ...faults.map(({ field }) => field),
  ])

test('gives every row its verdict, by number and column', async () => {
  await createActor('PROVINCE', { email: 'exists@example.test', mobile: '13700000001' })
  const { id } = await check([
    officer('fine@example.test'),
    officer('exists@example.test', { mobile: '13700000001' }),
    officer('no mail', { role: '其他', mobile: '123', name: '' }),
    { ...officer('root@example.test'), role: '系统管理员' },
    proposer('p1@example.test', 'E00000001'),
    proposer('p2@example.test', 'E 0000 0001'),
    proposer('p3@example.test', '', { identityKind: '学生证' }),
    proposer('p4@example.test', 'E00000004', { organisation: '没有的单位' }),
    officer('d@example.test', { department: '没有的部门' }),
    officer('FINE@example.test'),
    officer(''),
  ])
  expect(await rejectedRows(id)).toEqual([
    [3, '邮箱', '手机号'],
    [4, '角色', '姓名', '邮箱', '手机号'],
    [5, '角色'],
    [7, '证件号码'],
    [8, '证件类型'],
    [9, '建议单位'],
    [10, '主管部门'],
    [11, '邮箱'],
    [12, '邮箱'],
  ])
  expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({ fit: 2, rejected: 9 })
  expect(await db.account.count({ where: { email: 'fine@example.test' } })).toBe(0)
})

test('all or nothing, or the fit rows alone, each with ties and invitation; the report lists the rest', async () => {
  const { id } = await check([
    officer('one@example.test'),
    proposer('two@example.test', 'E00000002', { title: '教授' }),
    officer('bad', { name: '=1+1' }),
  ])
  await expect(importAccounts(admin, { id, version: 1, rows: 'all' })).rejects.toMatchObject({
    reason: { code: 'some-rejected' },
  })
  expect(await db.account.count({ where: { email: 'one@example.test' } })).toBe(0)
  await importAccounts(admin, { id, version: 1, rows: 'fit' })
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) =>
      db.account.findUniqueOrThrow({
        where: { email: `${name}@example.test` },
        include: { department: true, organisation: true, tokens: true },
      }),
    ),
  )
  expect(one).toMatchObject({
    role: 'DEPARTMENT',
    department: { name: department },
    passwordHash: null,
    tokens: [{ kind: 'INVITATION' }],
  })
  expect(two).toMatchObject({
    role: 'PROPOSER',
    organisation: { name: organisation },
    title: '教授',
    identityKind: 'PASSPORT',
  })
  expect(await db.mail.count({ where: { recipient: { in: ['one@example.test', 'two@example.test'] } } })).toBe(2)
  await expect(importAccounts(admin, { id, version: 2, rows: 'fit' })).rejects.toMatchObject({
    reason: { code: 'already-applied' },
  })

  const { fileName, bytes } = await downloadRejectedRows(admin, id)
  expect(fileName).toBe('未通过的行-名单.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const sheet = book.worksheets[0]
  const { values } = sheet?.getRow(2) ?? {}
  expect(values).toEqual(
    expect.arrayContaining(['4', '邮箱', expect.stringMatching(/邮箱格式不正确/), '主管部门', '=1+1']),
  )
  expect(sheet?.getCell('E2').type).toBe(ExcelJS.ValueType.String)
  expect(sheet?.rowCount).toBe(2)
  const actions = await db.auditEntry.findMany({ where: { subject: `import:${id}` }, orderBy: { seq: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual([
    'accounts.checked',
    'accounts.imported',
    'accounts.report-downloaded',
  ])
  expect(JSON.stringify(actions[1]?.detail)).toContain(one?.id)
})

test('the same file twice makes no doubles, not even when both are imported at once', async () => {
  const rows = [officer('same1@example.test'), proposer('same2@example.test', 'E00000005')]
  const [first, second] = [await check(rows), await check(rows)]
  const outcomes = await Promise.allSettled(
    [first, second].map(({ id }) => importAccounts(admin, { id, version: 1, rows: 'all' })),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.account.count({ where: { email: { in: ['same1@example.test', 'same2@example.test'] } } })).toBe(2)
  const third = await check(rows)
  expect(await rejectedRows(third.id)).toEqual([
    [2, '邮箱'],
    [3, '邮箱', '证件号码'],
  ])
})

test('the number of a document is kept nowhere', async () => {
  const number = 'E98765432'
  const { id } = await check([proposer('secret@example.test', number), proposer('wrong', number)])
  await downloadRejectedRows(admin, id)
  const kept = await db.$queryRaw<{ text: string }[]>`
    SELECT rows::text AS text FROM "AccountImport" UNION ALL SELECT detail::text FROM "AuditEntry" UNION ALL SELECT text FROM "Mail"`
  expect(kept.some(({ text }) => text.includes(number))).toBe(false)
})

test('5,000 rows are checked and imported', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) =>
    officer(`many${i}@example.test`, { mobile: `189${String(i).padStart(8, '0')}` }),
  )
  const file = await fileOf(rows)
  const started = performance.now()
  const { id } = await checkAccounts(admin, { file })
  const checked = performance.now()
  await importAccounts(admin, { id, version: 1, rows: 'all' })
  const imported = performance.now()
  // Far above what it takes (2 s and 12 s on two busy cores), far below what a query a row would.
  expect(checked - started).toBeLessThan(20_000)
  expect(imported - checked).toBeLessThan(50_000)
  expect(await db.account.count({ where: { email: { startsWith: 'many' } } })).toBe(5_000)
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const)('%s imports nothing', async (role) => {
  const stranger = await createActor(role)
  const { id } = await check([officer(`${role.toLowerCase()}-x@example.test`)])
  const notFound = { reason: { code: 'not-found' } }
  await expect(checkAccounts(stranger, { file: await fileOf([]) })).rejects.toMatchObject(notFound)
  await expect(importAccounts(stranger, { id, version: 1, rows: 'all' })).rejects.toMatchObject(notFound)
  await expect(findImport(stranger, id, { only: 'all', page: 1 })).rejects.toMatchObject(notFound)
  await expect(listImports(stranger)).rejects.toMatchObject(notFound)
  await expect(downloadRejectedRows(stranger, id)).rejects.toMatchObject(notFound)
})
