import { expect, test } from 'vitest'
import { sharedBuffers } from '@/lib/bootstrap/cluster-memory.mjs'

const gigabytes = (number: number) => number * 2 ** 30

test('the database gets an eighth of the memory, never too little to work and never more than it can use', () => {
  expect(sharedBuffers(gigabytes(0.5))).toBe('128MB')
  expect(sharedBuffers(gigabytes(2))).toBe('256MB')
  expect(sharedBuffers(gigabytes(16))).toBe('2048MB')
  expect(sharedBuffers(gigabytes(512))).toBe('4096MB')
})

test('without being told it goes by this machine', () => {
  expect(sharedBuffers()).toMatch(/^\d{3,4}MB$/)
})
