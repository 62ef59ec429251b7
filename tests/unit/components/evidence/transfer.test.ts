import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenLine, failureOf, Refusal } from '@/components/evidence/answer'
import { type Line, type Progress, transfer } from '@/components/evidence/transfer'
import type { FileEntry } from '@/lib/files/form'

const entry: FileEntry = { id: 'f', name: 'a.pdf', size: 1, kind: 'PDF', version: 1 }
type Fate = 'arrives' | 'breaks before' | 'breaks half-way' | 'answer lost' | 'not taken'
const fates: Fate[] = ['arrives', 'breaks before', 'breaks half-way', 'answer lost', 'not taken']

/** A server that keeps the protocol, behind a line that does with each request what `fate` says. */
function serverBehind(size: number, fate: () => Fate) {
  const seen = { safe: 0, finished: 0, known: false, holes: 0 }
  const over = <Answer>(work: () => Answer): Answer => {
    const what = fate()
    if (what === 'breaks before' || what === 'breaks half-way') throw new BrokenLine('cut')
    const answer = work()
    if (what === 'answer lost') throw new BrokenLine('cut')
    return answer
  }
  const line: Line = {
    start: async () =>
      over(() => {
        seen.known = true
        return { id: 'u', received: seen.safe }
      }),
    offset: async () => over(() => (seen.known ? seen.safe : null)),
    send: async (_id, from, to, tell) => {
      const what = fate()
      if (what === 'breaks before') throw new BrokenLine('cut')
      if (what === 'not taken') return seen.safe
      tell(to - from)
      if (from !== seen.safe) seen.holes += 1
      else seen.safe = what === 'breaks half-way' ? from + Math.floor((to - from) / 2) : to
      if (what !== 'arrives') throw new BrokenLine('cut')
      return seen.safe
    },
    finish: async () =>
      over(() => {
        if (seen.safe !== size) throw new Refusal('unfinished')
        seen.finished += 1
        return entry
      }),
    pause: async () => {},
  }
  return { line, seen }
}

describe('a transfer', () => {
  test('arrives whole, over any number of breaks, and never sends from a wrong place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30_000_000 }),
        fc.array(fc.constantFrom(...fates), { maxLength: 40 }),
        async (size, story) => {
          const left = [...story]
          const { line, seen } = serverBehind(size, () => left.shift() ?? 'arrives')
          const told: Progress[] = []
          const sent = await transfer(size, line, (progress) => told.push(progress), new AbortController().signal)
          expect(sent).toBe(entry)
          expect(seen).toMatchObject({ safe: size, holes: 0 })
          expect(seen.finished).toBeGreaterThan(0)
          expect(told.every((progress) => progress.state !== 'sending' || progress.sent <= size)).toBe(true)
          expect(told.at(-1)).toEqual({ state: 'checking' })
        },
      ),
    )
  })

  test('waits longer after each failure in a row, and says why', async () => {
    const story: Fate[] = [
      'arrives',
      'breaks before',
      'breaks before',
      'breaks before',
      'arrives',
      'arrives',
      'breaks before',
    ]
    const { line } = serverBehind(5_000_000, () => story.shift() ?? 'arrives')
    const failures: number[] = []
    const told: Progress[] = []
    const pause = async (count: number) => void failures.push(count)
    await transfer(5_000_000, { ...line, pause }, (progress) => told.push(progress), new AbortController().signal)
    expect(failures).toEqual([0, 1, 2, 0])
    expect(told).toContainEqual({ state: 'waiting', sentence: 'cut' })
  })

  test('ends at a refusal, and when it is given up', async () => {
    const { line } = serverBehind(10, () => 'arrives')
    const refusing = { ...line, finish: async () => Promise.reject(new Refusal('含有宏')) }
    await expect(transfer(10, refusing, () => {}, new AbortController().signal)).rejects.toThrow('含有宏')

    const giving = new AbortController()
    const broken = serverBehind(10, () => 'breaks before')
    const pause = async () => giving.abort(new Error('given up'))
    await expect(transfer(10, { ...broken.line, pause }, () => {}, giving.signal)).rejects.toThrow('given up')
  })

  test('begins anew when the server has forgotten it', async () => {
    const { line, seen } = serverBehind(10, () => 'arrives')
    let starts = 0
    const forgetful: Line = {
      ...line,
      start: (signal) => {
        starts += 1
        return line.start(signal)
      },
      send: async (...given) => {
        if (starts > 1) return line.send(...given)
        seen.known = false
        throw new BrokenLine('restarted')
      },
    }
    await transfer(10, forgetful, () => {}, new AbortController().signal)
    expect(starts).toBe(2)
  })
})

test.each([
  [0, '', BrokenLine],
  [401, '{"refusal":"请重新登录","errors":{}}', BrokenLine],
  [408, '', BrokenLine],
  [429, '', BrokenLine],
  [500, '<html>', BrokenLine],
  [503, '', BrokenLine],
  [404, '{"refusal":"没有找到","errors":{}}', Refusal],
  [409, '{"refusal":"含有宏","errors":{}}', Refusal],
  [413, 'too large', Refusal],
])('an answer of %i %s', (status, text, kind) => {
  expect(failureOf(status, text)).toBeInstanceOf(kind)
})

test('the sentence of a field goes before that of the whole', () => {
  expect(failureOf(409, '{"refusal":"有误","errors":{"size":["文件超过 20 MB。"]}}').message).toBe('文件超过 20 MB。')
  expect(failureOf(409, '{"refusal":"含有宏","errors":{}}').message).toBe('含有宏')
})
