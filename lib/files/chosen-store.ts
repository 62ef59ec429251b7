import 'server-only'
import path from 'node:path'
import { env } from '@/lib/platform/env'
import { diskStore } from './disk-store'
import type { FileStore } from './file-store'
import { s3Store } from './s3-store'

function chosenStore(): FileStore {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = env
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!endpoint) return diskStore(path.join(env.DATA_DIR, 'files'))
  if (!bucket || !accessKeyId || !secretAccessKey)
    throw new Error('S3_ENDPOINT 已设置：S3_BUCKET、S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY 须一并设置')
  const spool = path.join(env.DATA_DIR, 'spool')
  return s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey, spool })
}

export const fileStore = chosenStore()
