import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStore } from '@/lib/files/disk-store'
import type { FileStore } from '@/lib/files/file-store'
import { s3Store } from '@/lib/files/s3-store'
import { verified } from '@/lib/files/verification'

const place = mkdtempSync(path.join(tmpdir(), 'stores-'))
const disk = path.join(place, 'disk')
const spool = path.join(place, 'spool')
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: path.join(place, 's3'),
  configureBuckets: [{ name: 'evidence', configs: [] }],
})
const credentials = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', spool }
const stores: Record<string, FileStore> = { disk: diskStore(disk) }
let endpoint = ''

beforeAll(async () => {
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
  stores.s3 = s3Store({ endpoint, bucket: 'evidence', ...credentials })
})
afterAll(async () => {
  await server.close()
  rmSync(place, { recursive: true })
})

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const inPieces = (content: Buffer) =>
  Readable.from([content.subarray(0, 10), content.subarray(10, 70_000), content.subarray(70_000)])

describe.each(['disk', 's3'])('%s', (name) => {
  const store = () => stores[name] as FileStore
  const content = randomBytes(1_000_000)
  const hash = sha256(content)

  test('puts content under its hash, gives it back, whole and in parts, and forgets it', async () => {
    expect(await store().has(hash)).toBe(false)
    expect(await store().put(inPieces(content))).toEqual({ hash, size: content.length })
    expect(await store().has(hash)).toBe(true)
    expect(await buffer(await store().open(hash))).toEqual(content)
    expect(await store().read(hash)).toEqual(content)
    expect(await buffer(await store().open(hash, { start: 500, end: 99_999 }))).toEqual(content.subarray(500, 100_000))
    await store().remove(hash)
    expect(await store().has(hash)).toBe(false)
    await expect(store().open(hash)).rejects.toThrow()
    await expect(store().read(hash)).rejects.toThrow()
    await store().remove(hash)
  })

  test('the same content put by many at once is there once, whole', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store().put(inPieces(content))))
    expect(await buffer(verified(await store().open(hash), hash))).toEqual(content)
  })

  test('content that breaks off leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield content.subarray(0, 100_000)
        throw new Error('line cut')
      })(),
    )
    await expect(store().put(broken)).rejects.toThrow('line cut')
    expect(await store().has(sha256(content.subarray(0, 100_000)))).toBe(false)
    expect(readdirSync(name === 'disk' ? path.join(disk, 'incoming') : spool)).toEqual([])
  })
})

test('content that changed on disk does not reach its reader whole, and putting it again heals it', async () => {
  const content = randomBytes(300_000)
  const { hash } = await diskStore(disk).put(inPieces(content))
  const changed = Buffer.from(content)
  changed.writeUInt8(changed.readUInt8(150_000) ^ 1, 150_000)
  writeFileSync(path.join(disk, hash.slice(0, 2), hash.slice(2, 4), hash), changed)

  const read = verified(await diskStore(disk).open(hash), hash)
  let bytes = 0
  const reading = (async () => {
    for await (const piece of read) bytes += piece.length
  })()
  await expect(reading).rejects.toThrow('has changed in the store')
  expect(bytes).toBeLessThan(content.length)

  await diskStore(disk).put(inPieces(content))
  expect(await buffer(verified(await diskStore(disk).open(hash), hash))).toEqual(content)
})

test('a reader that leaves early does not fail the reading', async () => {
  const content = randomBytes(300_000)
  const { hash } = await diskStore(disk).put(inPieces(content))
  for await (const piece of verified(await diskStore(disk).open(hash), hash)) {
    expect(piece.length).toBeGreaterThan(0)
    break
  }
})

test.each([
  ['a wrong secret', { secretAccessKey: 'wrong' }],
  ['no such bucket', { bucket: 'nowhere' }],
])('S3 with %s fails loudly', async (_, changed) => {
  const store = s3Store({ endpoint, bucket: 'evidence', ...credentials, ...changed })
  await expect(store.put(Readable.from([Buffer.from('x')]))).rejects.toThrow(/S3 store/)
  await expect(store.open(sha256(Buffer.from('x')))).rejects.toThrow(/S3 store/)
})
