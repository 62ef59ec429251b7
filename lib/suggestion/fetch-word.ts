import 'server-only'
import { readPictures } from '@/lib/files/pictures'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { WordVersion } from './form'
import { picturesOf } from './form/pictures'
import { findPrinted } from './queries'
import { wordFile } from './word/word-file'

/** The official form as .docx: of a version that was submitted, or of what is being written. */
export async function fetchWord(
  actor: ActorOf<'PROPOSER'>,
  { id, number }: WordVersion,
): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await findPrinted(actor, id, number)
  if (!found) throw new Refused(NotFound)
  const { form, content, callTitle } = found
  const pictures = await readPictures(actor, id, picturesOf(content))
  const bytes = await wordFile(form, content, callTitle, pictures)
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'suggestion.word-fetched',
      subject: `suggestion:${id}`,
      detail: { version: number ?? null, size: bytes.length },
    }),
  )
  return { name: `${content.title || '未命名的建议'}-${number ? `第${number}版` : '草稿'}.docx`, bytes }
}
