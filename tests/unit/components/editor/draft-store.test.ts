import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftStore } from '@/components/editor/draft-store'
import type { Outbox, Pending } from '@/components/editor/outbox'
import type { SendOutcome } from '@/components/editor/save-status'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf } from '@/lib/suggestion/form/definition'

const form = formOf(options2026)
const at = new Date('2026-11-21T06:32:07Z')

/** The browser's own store, in memory, with the same promise: what is put is there until it is dropped. */
function memoryOutbox(kept: Pending[] = []): Outbox & { kept: () => Pending[] } {
  const all = new Map(kept.map((one) => [`${one.writer} ${one.path}`, one]))
  return {
    kept: () => [...all.values()],
    put: async (one) => void all.set(`${one.writer} ${one.path}`, one),
    drop: async (one) => {
      const key = `${one.writer} ${one.path}`
      if (all.get(key)?.typedAt === one.typedAt) all.delete(key)
    },
    list: async () => [...all.values()],
  }
}

function desk(answer: (pending: Pending) => SendOutcome | Promise<SendOutcome>, outbox = memoryOutbox()) {
  const sent: Pending[] = []
  const send = async (pending: Pending) => {
    sent.push(pending)
    return answer(pending)
  }
  const content = emptySuggestion(form)
  const beginning = { suggestionId: 's', form, content, fields: {}, outbox, writer: 'window-a', send }
  return { store: new DraftStore(beginning), sent, outbox }
}

const saved = ({ base }: Pending): SendOutcome => ({ kind: 'saved', version: base + 1, at })

beforeEach(() => void vi.useFakeTimers({ now: at }))
afterEach(() => void vi.useRealTimers())
const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('typing', () => {
  test('the last words of a field go out after a pause, once, within two seconds', async () => {
    const { store, sent } = desk(saved)
    for (const text of ['寒', '寒区', '寒区储能']) {
      store.change('title', text)
      await elapse(300)
    }
    expect(sent).toHaveLength(0)
    expect(store.status('title').kind).toBe('unsaved')
    await elapse(1500)
    expect(sent.map(({ value, base }) => [value, base])).toEqual([['寒区储能', 0]])
    expect(store.status('title')).toEqual({ kind: 'saved', at })
    expect(store.unsaved()).toEqual([])
  })

  test('somebody who never pauses is saved all the same', async () => {
    const { store, sent } = desk(saved)
    for (let i = 0; i < 40; i += 1) {
      store.change('overview', '字'.repeat(i + 1))
      await elapse(200)
    }
    expect(sent.length).toBeGreaterThan(0)
  })

  test('fields go in the order in which they were touched, one at a time', async () => {
    let under = 0
    const { store, sent } = desk(async (pending) => {
      under += 1
      expect(under).toBe(1)
      await elapse(0)
      under -= 1
      return saved(pending)
    })
    store.change('title', '一')
    store.change('platform', '二')
    store.change('title', '三')
    await elapse(2500)
    expect(sent.map(({ path, value }) => [path, value])).toEqual([
      ['title', '三'],
      ['platform', '二'],
    ])
  })

  test('words typed while older ones are under way follow upon what is stored then', async () => {
    const { store, sent } = desk((pending) => {
      if (sent.length === 1) store.change('title', '甲乙')
      return saved(pending)
    })
    store.change('title', '甲')
    await elapse(5000)
    expect(sent.map(({ value, base }) => [value, base])).toEqual([
      ['甲', 0],
      ['甲乙', 1],
    ])
    expect(store.status('title').kind).toBe('saved')
  })
})

describe('no connection', () => {
  test('everything is kept, said so, and sent in order when it returns', async () => {
    let online = false
    const { store, sent, outbox } = desk((pending) => (online ? saved(pending) : { kind: 'unreachable' }))
    store.change('title', '标题')
    store.change('platform', '平台')
    await elapse(3000)
    expect(store.connection).toBe('offline')
    expect(outbox.kept().map(({ path }) => path)).toEqual(['title', 'platform'])
    expect(store.unsaved()).toEqual(['title', 'platform'])
    online = true
    sent.length = 0
    await elapse(20_000)
    expect(sent.map(({ path }) => path)).toEqual(['title', 'platform'])
    expect(outbox.kept()).toEqual([])
    expect(store.connection).toBe('online')
  })

  test('a browser that was killed finds its words again, as the window that wrote them', async () => {
    const pending = { suggestionId: 's', path: 'title', value: '昨晚写的', base: 3, writer: 'window-dead', typedAt: 1 }
    const { store, sent, outbox } = desk(saved, memoryOutbox([pending]))
    await store.restore()
    expect(store.valueAt('title')).toBe('昨晚写的')
    expect(sent).toMatchObject([{ base: 3, writer: 'window-dead' }])
    expect(outbox.kept()).toEqual([])
  })
})

describe('two people', () => {
  const conflict = ({ base }: Pending): SendOutcome =>
    base === 0 ? { kind: 'conflict', version: 4, at, byName: '乙', value: '对方的' } : saved({ base } as Pending)

  test('the same field asks with both texts, and nothing is sent until somebody chose', async () => {
    const { store, sent } = desk(conflict)
    store.change('title', '我的')
    await elapse(1500)
    expect(store.status('title')).toMatchObject({ kind: 'conflict', theirs: '对方的', mine: '我的', byName: '乙' })
    store.change('title', '我的，又改')
    await elapse(5000)
    expect(sent).toHaveLength(1)
    store.resolve('title', '我的，又改')
    await elapse(1500)
    expect(sent.at(-1)).toMatchObject({ value: '我的，又改', base: 4 })
    expect(store.status('title').kind).toBe('saved')
  })

  test('another field of theirs is taken in; one being written here is not', async () => {
    const { store } = desk(saved)
    store.change('title', '我的')
    store.takeIn([
      { path: 'title', version: 9, at, value: '对方的' },
      { path: 'platform', version: 1, at, value: '对方的平台' },
    ])
    expect(store.valueAt('title')).toBe('我的')
    expect(store.valueAt('platform')).toBe('对方的平台')
  })
})

test('late words are kept on screen, with the server’s time, and the page knows', async () => {
  const late = { kind: 'late', reason: 'DEADLINE', at, sentence: '已过截止时间' } as const
  const { store, outbox } = desk(() => late)
  store.change('title', '晚了一秒')
  await elapse(1500)
  expect(store.status('title')).toEqual(late)
  expect(store.closed).toEqual(late)
  expect(store.valueAt('title')).toBe('晚了一秒')
  expect(outbox.kept()).toEqual([])
})

test('what no field takes is said at once, and kept from the server', async () => {
  const { store, sent } = desk(saved)
  store.change('title', '字'.repeat(600))
  await elapse(3000)
  expect(store.status('title')).toMatchObject({ kind: 'failed' })
  expect(sent).toEqual([])
})

test('rows are sent with the list before, and take in what others added', async () => {
  const { store, sent } = desk((pending) =>
    pending.was ? { kind: 'saved', version: 1, at, rows: ['a', 'theirs'] } : saved(pending),
  )
  store.changeRows(['a'])
  store.change('technologies.a.name', '电解质')
  await elapse(2500)
  expect(sent.map(({ path, was }) => [path, was])).toEqual([
    ['technologies', []],
    ['technologies.a.name', undefined],
  ])
  expect(store.content.technologies.map(({ id, name }) => [id, name])).toEqual([
    ['a', '电解质'],
    ['theirs', ''],
  ])
})
