import { z } from 'zod'
import { emptyRichText, type RichText } from '@/lib/suggestion/rich-text/document'
import { isEmptyRichText } from '@/lib/suggestion/rich-text/plain-text'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'
import { type Described, faultsBy, fieldMeta, quoted } from './field'

/** A section of the report: paragraphs, lists, tables and pictures in the normal form of `sanitised`. */
export function rich(described: Described & { headings: readonly string[] }) {
  const heading = (described.headings.at(-1) ?? described.label).replace(/：$/, '')
  const complete = z.custom<RichText>().check((ctx) => {
    const message = `说明报告${quoted(heading)}还没有内容，请填写；确无内容的，请写明“无”并说明原因。`
    if (isEmptyRichText(ctx.value) && !described.optional)
      ctx.issues.push({ code: 'custom', input: ctx.value, message })
  })
  return z
    .unknown()
    .transform((value, ctx): RichText => {
      const document = sanitised(value)
      if (document) return document
      ctx.issues.push({
        code: 'custom',
        input: value,
        message: `${quoted(heading)}的内容过大（文字、表格或图片过多），无法保存，请精简后重试。`,
      })
      return z.NEVER
    })
    .default(emptyRichText)
    .register(fieldMeta, { ...described, widget: 'rich', faults: faultsBy(described, complete) })
}
