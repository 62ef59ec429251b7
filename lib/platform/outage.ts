import { type Reason, reason } from './refused'

const DiskFull = reason(
  'disk-full',
  '服务器的存储空间已满，本次没有保存。您填写的内容还在页面上，请不要关闭，稍后再提交，并请告知系统管理员。',
)

/** Of a commit whose answer was lost nobody knows whether it happened. */
const DatabaseAway = reason(
  'database-away',
  '数据库暂时没有应答，操作可能没有完成。您填写的内容还在页面上，请不要关闭，稍后再试；若提示已被修改，请刷新核对。',
)

/** SQLSTATE, Prisma's code or kind, or the system's, wherever in the nest of causes it stands. */
const outages = new Map<string, Reason>([
  ...['53100', 'ENOSPC', 'EDQUOT'].map((code) => [code, DiskFull] as const),
  ...['53300', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006'].map(
    (code) => [code, DatabaseAway] as const,
  ),
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'].map((code) => [code, DatabaseAway] as const),
  ...['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections', 'SocketTimeout'].map(
    (kind) => [kind, DatabaseAway] as const,
  ),
  ...['ECONNREFUSED', 'ECONNRESET'].map((code) => [code, DatabaseAway] as const),
])

type Nest = Partial<Record<'code' | 'originalCode' | 'kind' | 'cause' | 'meta' | 'driverAdapterError', unknown>>

/** What to say when it is not the portal that failed but what it stands on; null for an error of ours. */
export function outageOf(error: unknown): Reason | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, originalCode, kind, cause, meta, driverAdapterError }: Nest = error
  for (const name of [originalCode, code, kind]) {
    const found = typeof name === 'string' && outages.get(name)
    if (found) return found
  }
  return outageOf(cause) ?? outageOf(meta) ?? outageOf(driverAdapterError)
}
