import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edge, groupsOf } from '@/lib/duplicate/groups'

const edge = (one: string, other: string, score = 0.5): Edge => ({
  id: `${one}${other}`,
  one,
  other,
  score,
  apart: false,
})

test('A~B and B~C are a group that says that one pair of it was not found', () => {
  const [group, ...others] = groupsOf([edge('a', 'b', 0.6), edge('b', 'c', 0.9)])
  expect(others).toEqual([])
  expect(group).toMatchObject({ members: ['b', 'a', 'c'], missing: 1, score: 0.9 })
  expect(group?.edges.map(({ id }) => id)).toEqual(['bc', 'ab'])
})

test('a pair alone is no group, and a triangle misses nothing', () => {
  expect(groupsOf([edge('a', 'b')])).toEqual([])
  expect(groupsOf([edge('a', 'b'), edge('c', 'b'), edge('a', 'c')])[0]?.missing).toBe(0)
})

const apart = (one: string, other: string): Edge => ({ ...edge(one, other), apart: true })

test('a pair that was judged apart ties nobody to a group, and is not missing where both are in one', () => {
  expect(groupsOf([edge('a', 'b'), apart('b', 'c')])).toEqual([])
  const [group] = groupsOf([edge('a', 'b', 0.9), edge('b', 'c'), apart('a', 'c'), apart('c', 'd')])
  expect(group).toMatchObject({ members: ['a', 'b', 'c'], missing: 0 })
  expect(group?.edges.map(({ id }) => id)).toEqual(['ab', 'ac', 'bc'])
})

const edges = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), { selector: ([a, b]) => [Math.min(a, b), Math.max(a, b)].join() })
  .map((pairs) => pairs.filter(([a, b]) => a !== b).map(([a, b]) => edge(String(a), String(b))))

test('no pair is lost or made up: those found and those missing are all pairs of a group’s members', () => {
  fc.assert(
    fc.property(edges, (given) => {
      const groups = groupsOf(given)
      const members = groups.flatMap((group) => group.members)
      expect(new Set(members).size).toBe(members.length)
      for (const { members, edges, missing } of groups) {
        const found = members.flatMap((a, i) =>
          members
            .slice(i + 1)
            .filter((b) => given.some(({ one, other }) => [a, b].sort().join() === [one, other].sort().join())),
        )
        expect([edges.length, missing]).toEqual([
          found.length,
          (members.length * (members.length - 1)) / 2 - found.length,
        ])
      }
      const alone = given.filter(({ one, other }) => !members.includes(one) && !members.includes(other))
      expect(groups.flatMap((group) => group.edges).length + alone.length).toBe(given.length)
    }),
  )
})
