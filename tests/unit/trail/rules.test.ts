import { expect, test } from 'vitest'
import { faultsAtEnd, faultsOf } from '@/lib/trail/rules'
import { sentenceOf } from '@/lib/trail/sentence'

const misfit = { seq: 5, seqBefore: 4, rewritten: false, unlinked: false }

test.each([
  [{ ...misfit, rewritten: true }, [{ kind: 'changed', from: 5, to: 5 }]],
  [{ ...misfit, unlinked: true }, [{ kind: 'changed', from: 4, to: 4 }]],
  [{ ...misfit, rewritten: true, unlinked: true }, [{ kind: 'changed', from: 5, to: 5 }]],
  [{ ...misfit, seqBefore: 2, unlinked: true }, [{ kind: 'removed', from: 3, to: 4 }]],
  [
    { ...misfit, seqBefore: 2, rewritten: true, unlinked: true },
    [
      { kind: 'removed', from: 3, to: 4 },
      { kind: 'changed', from: 5, to: 5 },
    ],
  ],
  [{ seq: 1, seqBefore: 0, rewritten: false, unlinked: true }, [{ kind: 'changed', from: 1, to: 1 }]],
])('%j tells %j', (given, faults) => {
  expect(faultsOf(given)).toEqual(faults)
})

test.each([
  [{ seq: 7, hash: 'a' }, { seq: 7, hash: 'a' }, []],
  [{ seq: 7, hash: 'a' }, { seq: 7, hash: 'b' }, [{ kind: 'changed', from: 7, to: 7 }]],
  [{ seq: 5, hash: 'a' }, { seq: 7, hash: 'b' }, [{ kind: 'removed', from: 6, to: 7 }]],
  [{ seq: 9, hash: 'a' }, { seq: 7, hash: 'b' }, [{ kind: 'added', from: 8, to: 9 }]],
])('an end %j under a head %j tells %j', (last, head, faults) => {
  expect(faultsAtEnd(last, head)).toEqual(faults)
})

test('shows an unknown action by its code and an unknown subject as it is', () => {
  const told = { actorName: '', role: null, action: 'future.thing', subject: 'future:1', subjectName: null }
  expect(sentenceOf(told)).toBe('未登录的访问者 future.thing future:1')
})
