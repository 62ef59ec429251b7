import 'server-only'
import { readPictures } from '@/lib/files/pictures'
import { readContent } from '@/lib/files/read-content'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { WordVersion } from './form'
import { picturesOf } from './form/pictures'
import { findPrinted } from './queries'
import { documentOf } from './version-document'
import { wordFile } from './word/word-file'

/** The official form as .docx: as it was kept of a version that was submitted, or made of what is being written. */
export async function fetchWord(
  actor: ActorOf<'PROPOSER'>,
  { id, number }: WordVersion,
): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await findPrinted(actor, id, number)
  if (!found) throw new Refused(NotFound)
  const { form, content, callTitle } = found
  const bytes = number
    ? await readContent((await documentOf(actor, { suggestionId: id, number, form, content, callTitle })).hash)
    : await wordFile(form, content, callTitle, await readPictures(actor, id, picturesOf(content)))
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'suggestion.word-fetched',
      subject: `suggestion:${id}`,
      detail: { version: number ?? null, size: bytes.length },
    }),
  )
  return { name: `${content.title || '未命名的建议'}-${number ? `第${number}版` : '草稿'}.docx`, bytes }
}
