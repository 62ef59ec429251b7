import 'server-only'
import { keepContent } from '@/lib/files/keep-content'
import { readPictures } from '@/lib/files/pictures'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { type Reason, Refused, reason } from '@/lib/platform/refused'
import type { Suggestion as Content, Form } from './form/definition'
import { picturesOf } from './form/pictures'
import { wordFile } from './word/word-file'

const PictureLost = reason(
  'picture-lost',
  '报告中有图片读不出来，不能生成 Word 文件，本次操作没有执行，已填写的内容都在。请删除或重新插入看不到的图片后再试；仍不成功时，请联系系统管理员。',
)
const DocumentNotKept = reason(
  'document-not-kept',
  '信息表和说明报告的 Word 文件没有存下来，本次操作没有执行，已填写的内容都在。请稍后再试；仍不成功时，请联系系统管理员。',
)

type Printed = { suggestionId: string; form: Form; content: Content; callTitle: string }
export type KeptDocument = { hash: string; size: number }

const orRefuse = (why: Reason) => (error: unknown) => {
  log.error({ error, why: why.code }, 'a Word file could not be made')
  throw new Refused(why)
}

/** Makes the official form and puts it into the store. What nothing comes to refer to is swept from there. */
export async function keepDocument(actor: Actor, { suggestionId, form, content, callTitle }: Printed) {
  const named = picturesOf(content)
  const pictures = await readPictures(actor, suggestionId, named).catch(orRefuse(PictureLost))
  if (named.some((id) => !pictures.has(id))) throw new Refused(PictureLost)
  const bytes = await wordFile(form, content, callTitle, pictures)
  return keepContent(bytes, 'DOCX').catch(orRefuse(DocumentNotKept))
}

/** The Word file of a submitted version. It was made at submission; of versions older than that rule, when first asked for. */
export async function documentOf(actor: Actor, printed: Printed & { number: number }): Promise<KeptDocument> {
  const { suggestionId, number } = printed
  const find = () =>
    db.versionDocument.findUnique({
      where: { suggestionId_number: { suggestionId, number } },
      select: { hash: true, stored: { select: { size: true } } },
    })
  let kept = await find()
  if (!kept) {
    const { hash } = await keepDocument(actor, printed)
    // Of two who make it at once the first one's stays.
    await db.versionDocument.createMany({ data: { suggestionId, number, hash }, skipDuplicates: true })
    kept = await find()
  }
  if (!kept) throw new Error(`version ${suggestionId}/${number} has no Word file`)
  return { hash: kept.hash, size: kept.stored.size }
}
