import { agreeBundle } from '@/lib/bundle/agree-bundle'
import { openBundle } from '@/lib/bundle/open-bundle'
import { findBundle } from '@/lib/bundle/queries'
import { readBundle } from '@/lib/bundle/read-bundle'
import { receivePart } from '@/lib/bundle/receive-part'
import { takeBundle } from '@/lib/bundle/take-bundle'
import { db } from '@/lib/platform/db'
import { createActor } from './factories'
import { createSuggestionCall } from './suggestions'

export const bodyOf = async function* (content: Buffer) {
  yield content
}

/** Somebody of the province with a department's bundle to take in. */
export async function bundleDesk() {
  const province = await createActor('PROVINCE')
  const officer = await createActor('DEPARTMENT')
  const { id: callId } = await createSuggestionCall()
  const send = (id: string, part: 'archive' | 'table', content: Buffer) =>
    receivePart(province, { id, part, name: part === 'archive' ? '材料.zip' : '汇总表.xlsx' }, bodyOf(content))
  const bringIn = async (archive: Buffer, table: Buffer | null = null) => {
    const { id } = await openBundle(province, { callId, departmentId: officer.departmentId })
    if (table) await send(id, 'table', table)
    await send(id, 'archive', archive)
    await readBundle()
    const found = await findBundle(province, id)
    if (!found) throw new Error('no bundle')
    return found
  }
  const take = async (id: string) => {
    const { version } = await db.bundle.findUniqueOrThrow({ where: { id } })
    await agreeBundle(province, { id, version })
    await takeBundle()
    return db.bundle.findUniqueOrThrow({ where: { id } })
  }
  return { province, officer, callId, bringIn, take }
}
export type BundleDesk = Awaited<ReturnType<typeof bundleDesk>>
