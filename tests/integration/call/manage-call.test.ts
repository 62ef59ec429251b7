import { expect, test } from 'vitest'
import { addPledge } from '@/lib/call/add-pledge'
import { closeCall } from '@/lib/call/close-call'
import { copyCall } from '@/lib/call/copy-call'
import { createCall as createNewCall } from '@/lib/call/create-call'
import { editCall } from '@/lib/call/edit-call'
import { extendCall } from '@/lib/call/extend-call'
import { publishCall } from '@/lib/call/publish-call'
import { findCall, listExtensions, listPledges } from '@/lib/call/queries'
import { setRehearsalClock } from '@/lib/call/set-rehearsal-clock'
import { startUse } from '@/lib/call/use'
import { db } from '@/lib/platform/db'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { createCall, createDraftCall, daysFromNow } from '@/tests/support/calls'
import { createActor } from '@/tests/support/factories'

const trail = async (id: string) =>
  (await db.auditEntry.findMany({ where: { subject: `call:${id}` }, orderBy: { seq: 'asc' } })).map((e) => e.action)
const outcomes = async (...tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).map(({ status }) => status).sort()
const code = (wanted: string) => ({ reason: { code: wanted } })

test('from nothing to the public: created, filled, published', async () => {
  const province = await createActor('PROVINCE')
  const times = { opensAt: daysFromNow(-1), closesAt: daysFromNow(9) }
  const { id } = await createNewCall(province, { title: `新征集${province.id}`, year: 2027, ...times })
  const lacking = publishCall(province, { id, version: 1 })
  await expect(lacking).rejects.toMatchObject({ ...code('unready'), errors: { notice: [expect.any(String)] } })
  await editCall(province, { id, version: 1, notice: '通知', contact: '电话', pledgeRequired: false })
  await publishCall(province, { id, version: 2 })
  expect(await findCall(null, id)).toMatchObject({ phase: 'open', options: { year: 2027 } })
  expect(await trail(id)).toEqual(['call.created', 'call.edited', 'call.published'])
})

test('a copy carries texts, options and the newest pledge, a year later, as a draft', async () => {
  const province = await createActor('PROVINCE')
  const options = { ...options2026, mostTechnologies: 3 }
  const source = await createCall({
    options,
    demonstration: true,
    opensAt: new Date('2028-02-29T09:00:00+08:00'),
    closesAt: new Date('2028-03-31T17:00:30+08:00'),
    clockOffsetSeconds: 60,
    usedAt: new Date(),
  })
  await addPledge(province, { id: source.id, version: 1, text: '第二版承诺' })
  const { id } = await copyCall(province, { id: source.id, version: 2, title: `${source.title}副本`, year: 2027 })
  expect(await findCall(province, id)).toMatchObject({
    phase: 'draft',
    opensAt: new Date('2029-02-28T09:00:00+08:00'),
    closesAt: new Date('2029-03-31T17:00:30+08:00'),
    options: { ...options, year: 2027 },
    notice: source.notice,
    copiedFromId: source.id,
    ...{ demonstration: false, clockOffsetSeconds: 0, usedAt: null },
  })
  expect(await listPledges(province, id)).toMatchObject([{ number: 1, text: '第二版承诺' }])
})

test('two calls of one name are refused at the field', async () => {
  const province = await createActor('PROVINCE')
  const { id, title } = await createCall()
  const again = copyCall(province, { id, version: 1, title, year: 2027 })
  await expect(again).rejects.toMatchObject({ ...code('title-taken'), errors: { title: [expect.any(String)] } })
  const draft = await createDraftCall()
  await expect(editCall(province, { id: draft.id, version: 1, title })).rejects.toMatchObject(code('title-taken'))
})

test('a new year is said by the options too', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createDraftCall()
  await editCall(province, { id, version: 1, year: 2030 })
  expect(await findCall(province, id)).toMatchObject({ year: 2030, options: { year: 2030 } })
})

test('of a used call the options are frozen, sent unchanged they do no harm', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createCall()
  await db.$transaction((tx) => startUse(tx, id))
  const other = { ...options2026, mostTechnologies: 4 }
  await expect(editCall(province, { id, version: 1, options: other })).rejects.toMatchObject(code('frozen'))
  await editCall(province, { id, version: 1, options: options2026, contact: '新的联系方式' })
  expect(await findCall(null, id)).toMatchObject({ contact: '新的联系方式', options: { mostTechnologies: 5 } })
})

test('an edit of the options and the first answer at once: never both', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createCall()
  let commit = () => {}
  const gate = new Promise<void>((resolve) => {
    commit = resolve
  })
  let answer: Promise<void> = Promise.resolve()
  await new Promise<void>((begun) => {
    answer = db.$transaction(async (tx) => {
      await startUse(tx, id)
      begun()
      await gate
    })
  })
  const edit = editCall(province, { id, version: 1, options: { ...options2026, mostTechnologies: 4 } })
  commit()
  await answer
  await expect(edit).rejects.toMatchObject(code('frozen'))
})

test('an extension keeps what the deadline was, and opens a call again', async () => {
  const province = await createActor('PROVINCE')
  const { id, closesAt } = await createCall({ closesAt: daysFromNow(-0.5) })
  const later = daysFromNow(2)
  for (const wrong of [closesAt, daysFromNow(-0.1)]) {
    const early = extendCall(province, { id, version: 1, later: wrong, reason: '测试延期' })
    await expect(early).rejects.toMatchObject({ errors: { later: [expect.any(String)] } })
  }
  await extendCall(province, { id, version: 1, later, reason: '应各市要求延期' })
  expect(await findCall(null, id)).toMatchObject({ phase: 'open', closesAt: later })
  expect(await listExtensions(null, id)).toMatchObject([{ earlier: closesAt, later, reason: '应各市要求延期' }])
})

test('officers of every department that works are told of an extension, by mail, too; a refused one is told to nobody', async () => {
  const province = await createActor('PROVINCE')
  const officer = await createActor('DEPARTMENT')
  const closed = await createActor('DEPARTMENT')
  const proposer = await createActor('PROPOSER')
  await db.department.update({ where: { id: closed.departmentId }, data: { closedAt: new Date() } })
  const { id, title } = await createCall()
  const early = extendCall(province, { id, version: 1, later: daysFromNow(-1), reason: '测试延期' })
  await expect(early).rejects.toThrow()
  await extendCall(province, { id, version: 1, later: daysFromNow(40), reason: '应各市要求延期' })
  const told = (accountId: string) => db.notice.findMany({ where: { accountId, title: `征集延期：${title}` } })
  expect(await told(officer.id)).toMatchObject([{ href: '/department/deadline' }])
  expect([...(await told(closed.id)), ...(await told(proposer.id))]).toEqual([])
  const { email } = await db.account.findUniqueOrThrow({ where: { id: officer.id } })
  const mails = await db.mail.findMany({ where: { recipient: email } })
  expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining('延期原因：应各市要求延期')])
})

test('of two extensions at once one holds', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createCall()
  const extend = (days: number) =>
    extendCall(province, { id, version: 1, later: daysFromNow(days), reason: '测试延期' })
  expect(await outcomes(extend(40), extend(41))).toEqual(['fulfilled', 'rejected'])
  expect(await listExtensions(null, id)).toHaveLength(1)
  expect(await trail(id)).toEqual(['call.extended'])
})

test('of two new pledges at once one holds; a pledge is never rewritten', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createCall()
  const add = (text: string) => addPledge(province, { id, version: 1, text })
  expect(await outcomes(add('甲版承诺'), add('乙版承诺'))).toEqual(['fulfilled', 'rejected'])
  expect((await listPledges(null, id)).map(({ number }) => number)).toEqual([2, 1])
  await expect(db.callPledge.updateMany({ where: { callId: id }, data: { text: '改' } })).rejects.toThrow(/refused/)
})

test('an ended call stays as it is', async () => {
  const province = await createActor('PROVINCE')
  const { id } = await createCall()
  await closeCall(province, { id, version: 1, reason: '征集工作结束' })
  expect(await findCall(null, id)).toMatchObject({ phase: 'closed' })
  const ended = { id, version: 2 }
  await expect(extendCall(province, { ...ended, later: daysFromNow(50), reason: '测试延期' })).rejects.toMatchObject(
    code('call-ended'),
  )
  await expect(editCall(province, { ...ended, contact: '别的' })).rejects.toMatchObject(code('frozen'))
  await expect(addPledge(province, { ...ended, text: '别的' })).rejects.toMatchObject(code('call-ended'))
})

test('the rehearsal clock shows what it was set to, and can be set back', async () => {
  const province = await createActor('PROVINCE')
  const { id, closesAt } = await createCall()
  await setRehearsalClock(province, { id, version: 1, shows: closesAt })
  expect(await findCall(null, id)).toMatchObject({ phase: 'closed' })
  await setRehearsalClock(province, { id, version: 2, shows: null })
  expect(await findCall(null, id)).toMatchObject({ phase: 'open', clockOffsetSeconds: 0 })
  const far = setRehearsalClock(province, { id, version: 3, shows: daysFromNow(1000) })
  await expect(far).rejects.toMatchObject(code('clock-too-far'))
})

test.each(['PROPOSER', 'DEPARTMENT', 'SUPERVISOR', 'ADMIN'] as const)('a %s changes no call', async (role) => {
  const actor = await createActor(role)
  const { id } = await createCall()
  const draft = await createDraftCall()
  const ref = { id, version: 1 }
  const onDraft = { id: draft.id, version: 1 }
  const refusals = await Promise.allSettled([
    editCall(actor, { ...ref, contact: '别的' }),
    extendCall(actor, { ...ref, later: daysFromNow(50), reason: '测试延期' }),
    closeCall(actor, { ...ref, reason: '测试结束' }),
    addPledge(actor, { ...ref, text: '别的' }),
    copyCall(actor, { ...ref, title: `副本${id}`, year: 2027 }),
    setRehearsalClock(actor, { ...ref, shows: null }),
    Promise.resolve().then(() =>
      createNewCall(actor, { title: `新${id}`, year: 2027, opensAt: daysFromNow(1), closesAt: daysFromNow(2) }),
    ),
    publishCall(actor, onDraft),
    editCall(actor, { ...onDraft, contact: '别的' }),
  ])
  const codes = refusals.map((one) => (one.status === 'rejected' ? one.reason.reason.code : 'done'))
  expect(codes).toEqual([...Array(7).fill('province-only'), 'not-found', 'not-found'])
  expect(await trail(id)).toEqual([])
})
