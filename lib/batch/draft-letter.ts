import 'server-only'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { z } from 'zod'
import { archiveBytes } from '@/lib/export/archive-bytes'
import { ArchiveFile } from '@/lib/export/form/archive-file'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { batchLabel } from './labels'
import { letterParts } from './letter-parts'
import type { LoadedBatch } from './loaded-batch'
import { findBatch } from './queries'
import { whyNotHandle } from './rules'

/** What was entered at the delivery, and the scan. */
async function deliveredFiles(tx: Tx, { batch }: LoadedBatch) {
  const { id: batchId, hash, scanHash, scanName } = batch
  if (hash === null || scanHash === null) return null
  const entries = await tx.batchExport.findMany({ where: { batchId, basis: hash }, orderBy: { number: 'desc' } })
  const archive = entries.find(({ kind }) => kind === 'ARCHIVE')
  const table = entries.find(({ kind }) => kind === 'TABLE')
  if (!archive || !table?.hash) return null
  const scan = await tx.storedFile.findUniqueOrThrow({ where: { hash: scanHash } })
  const parts = letterParts(z.array(ArchiveFile).parse(archive.files), Number(table.size) + scan.size)
  return { archive, table: { name: table.name, hash: table.hash }, scan: { name: scanName, hash: scanHash }, parts }
}

/** How many mails it takes; 0 before the delivery. */
export const countLetters = async (loaded: LoadedBatch): Promise<number> =>
  (await deliveredFiles(db, loaded))?.parts.length ?? 0

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

function textOf({ batch, call, rows }: LoadedBatch, part: number, of: number): string {
  const many = of > 1 ? `\n\n附件较大，分 ${of} 封发送，本封为第 ${part} 封。` : ''
  return `省科技厅：

现报送“${call.title}”（${batchLabel(batch.number)}），共 ${rows.length} 项。附汇总表（XLSX）、汇总表盖章扫描件和建议材料压缩包，请查收。${many}

本批次内容的校验码（SHA-256）：${batch.hash}

${batch.department.name}`
}

/** A mail to the province as a draft that the officer's own mail program opens: name, text and attachments are there. */
export async function draftLetter(
  actor: Actor,
  { id, part }: { id: string; part: number },
): Promise<{ name: string; body: Readable }> {
  const loaded = await findBatch(actor, id)
  if (!loaded) throw new Refused(NotFound)
  refuseIf(whyNotHandle(actor, loaded.desk))
  const delivered = await deliveredFiles(db, loaded)
  const files = delivered?.parts[part - 1]
  if (!delivered || !files) throw new Refused(NotFound)
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'batch.letter-drafted', subject: `batch:${id}`, detail: { part } }),
  )
  const { archive, table, scan, parts } = delivered
  const of = parts.length
  const numbered = of > 1 ? `（${part}-${of}）` : ''
  const fromStore = ({ name, hash }: { name: string; hash: string }) => ({
    filename: name,
    content: Readable.from(
      (async function* () {
        yield await readContent(hash)
      })(),
    ),
  })
  const zip = Readable.from(archiveBytes(files, ({ hash }) => readContent(hash)))
  const to = address.exec(loaded.call.contact)?.[0]
  const mail = new MailComposer({
    ...(to && { to }),
    subject: `${archive.name.replace(/\.zip$/, '')}${numbered}`,
    text: textOf(loaded, part, of),
    // Mail programs open it for sending, not as received.
    headers: { 'X-Unsent': '1' },
    attachments: [
      ...(part === 1 ? [fromStore(table), fromStore(scan)] : []),
      { filename: archive.name.replace(/\.zip$/, `${numbered}.zip`), content: zip },
    ],
  })
  return { name: archive.name.replace(/\.zip$/, `${numbered}.eml`), body: mail.compile().createReadStream() }
}
