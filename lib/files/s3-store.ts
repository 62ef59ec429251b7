import 'server-only'
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './file-store'
import { spool } from './spool'

type Place = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Folder for what is on its way: its hash must be known before it is sent. */
  spool: string
}

/** A bucket of any S3-compatible store, by path. The signature covers the SHA-256, so that the store refuses what arrives changed. */
export function s3Store({ endpoint, bucket, spool: folder, ...credentials }: Place): FileStore {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 3 })
  const address = (hash: string) => `${endpoint.replace(/\/+$/, '')}/${bucket}/${hash.slice(0, 2)}/${hash}`

  async function ask(method: string, hash: string, given: RequestInit = {}): Promise<Response> {
    const answer = await client.fetch(address(hash), { method, ...given })
    if (answer.ok || answer.status === 404) return answer
    await answer.body?.cancel()
    throw new Error(`the S3 store answered ${answer.status} to ${method}`)
  }

  return {
    async put(content) {
      const { path, hash, size } = await spool(content, folder)
      try {
        const answer = await ask('PUT', hash, {
          body: await openAsBlob(path),
          headers: { 'x-amz-content-sha256': hash },
        })
        await answer.body?.cancel()
        if (!answer.ok) throw new Error(`the S3 store has no bucket ${bucket}`)
      } finally {
        await rm(path, { force: true })
      }
      return { hash, size }
    },
    async open(hash, range) {
      const answer = await ask('GET', hash, range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : {})
      if (!answer.ok || !answer.body) throw new Error(`the S3 store does not have ${hash}`)
      if (range && answer.status !== 206) throw new Error('the S3 store does not know ranges')
      return Readable.fromWeb(answer.body as ReadableStream)
    },
    async read(hash) {
      const answer = await ask('GET', hash)
      if (!answer.ok) throw new Error(`the S3 store does not have ${hash}`)
      return Buffer.from(await answer.arrayBuffer())
    },
    async has(hash) {
      return (await ask('HEAD', hash)).ok
    },
    async remove(hash) {
      await (await ask('DELETE', hash)).body?.cancel()
    },
  }
}
