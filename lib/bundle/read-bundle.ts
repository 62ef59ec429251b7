import 'server-only'
import { existsSync } from 'node:fs'
import { findCall } from '@/lib/call/queries'
import { arrivedPath } from '@/lib/files/arrived-file'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Bundle } from '@/lib/platform/prisma/client'
import { Refused } from '@/lib/platform/refused'
import { formOf } from '@/lib/suggestion/form/definition'
import { type BundleArchive, openArchive } from './bundle-archive'
import { findTable } from './bundle-table'
import { BundleLost, claimBundle, tellProgress } from './bundle-work'
import { refuseKnown } from './known-persons'
import { matchBundle, type ReadFile } from './matching'
import { outsideIdentity } from './outside-identity'
import { type Place, placesOf } from './place'
import { type BundleReport, countsOf } from './report'
import { FileGone, NothingInside } from './rules'
import { staffOf } from './staff'
import { readWord } from './word-reading'

const oldWord = '旧版 Word 文件（.doc、.wps）不能读取，请用 Word 或 WPS 打开后另存为 .docx。'
const broken = '文件不完整或已损坏，无法从压缩包中取出。'

const notes: Partial<Record<Place['kind'], string>> = {
  'old-table': '旧版表格（.xls、.et）不能读取，请用 Excel 或 WPS 另存为 .xlsx 后重新上传。',
  archive: '压缩包中的压缩包没有打开，请解压后重新打包。',
  other: '不是 Word 文件，也不在附件文件夹中，没有读取。',
}

type Form = ReturnType<typeof formOf>

async function readFiles(bundle: Bundle, form: Form, archive: BundleArchive, places: readonly Place[]) {
  const documents = places.filter(({ kind }) => kind === 'document' || kind === 'old-word')
  if (documents.length === 0) throw new Refused(NothingInside)
  const files: ReadFile[] = []
  for (const [i, place] of documents.entries()) {
    const home = place.path.replace(/\.[^.]+$/, '')
    const isBeside = ({ kind, path }: Place) =>
      kind === 'evidence' && path.startsWith(home) && /^[（(]附件[）)]\//.test(path.slice(home.length))
    const evidence = places.filter(isBeside).map(({ path }) => path)
    const bytes = place.kind === 'document' ? await archive.read(place.path) : null
    const sentence = place.kind === 'document' ? broken : oldWord
    const { reading } = bytes ? await readWord(form, bytes) : { reading: { ok: false, sentence } as const }
    files.push({ place, reading, evidence })
    if (i % 10 === 9) await tellProgress(bundle, i + 1, documents.length)
  }
  return files
}

async function reportOf(bundle: Bundle): Promise<BundleReport> {
  if (!existsSync(arrivedPath(bundle.archivePlace))) throw new Refused(FileGone)
  const call = await findCall(staffOf(bundle), bundle.callId)
  if (!call) throw new Refused(FileGone)
  const archive = await openArchive(arrivedPath(bundle.archivePlace))
  try {
    const places = placesOf(
      archive.paths,
      call.options.categories.map(({ value }) => value),
    )
    const table = await findTable(bundle, archive, places)
    const files = await readFiles(bundle, formOf(call.options), archive, places)
    const { items, missing } = matchBundle({ files, rows: table.rows, identityOf: outsideIdentity })
    const used = new Set(items.flatMap(({ evidence }) => evidence))
    const loose = places.filter(({ kind, path }) => kind === 'evidence' && !used.has(path))
    const strange = places.flatMap(({ kind, path }) => (notes[kind] ? [{ path, note: notes[kind] }] : []))
    return {
      items: await refuseKnown(bundle, items),
      missing: missing.map(({ row, number, title, organisation }) => ({ row, number, title, organisation })),
      others: [
        ...archive.refused.map((path) => ({ path, note: '文件名重复，或指向压缩包之外、含有隐藏字符，没有读取。' })),
        ...loose.map(({ path }) => ({ path, note: '附件旁边没有同名的 Word 文件，没有读取。' })),
        ...strange,
      ],
      notes: table.notes,
      rows: table.rows?.length ?? null,
    }
  } finally {
    archive.close()
  }
}

async function finish(bundle: Bundle, outcome: { report: BundleReport } | { failure: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.bundle.updateMany({
      where: { id: bundle.id, version: bundle.version },
      data: {
        ...('report' in outcome
          ? { state: 'READ', report: outcome.report }
          : { state: 'FAILED', failure: outcome.failure }),
        heldUntil: null,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new BundleLost()
    const detail = 'report' in outcome ? countsOf(outcome.report) : outcome
    await recordAudit(tx, staffOf(bundle), { action: 'bundle.read', subject: `bundle:${bundle.id}`, detail })
  })
}

/** Reads one bundle that waits and keeps the report for a person; nothing is taken in yet. Says how many there were: 0 or 1. */
export async function readBundle(): Promise<number> {
  const bundle = await claimBundle('WAITING', 'READING')
  if (!bundle) return 0
  try {
    await finish(bundle, { report: await reportOf(bundle) })
  } catch (error) {
    if (error instanceof BundleLost) return 1
    if (!(error instanceof Refused)) throw error
    await finish(bundle, { failure: error.reason.sentence })
  }
  return 1
}
