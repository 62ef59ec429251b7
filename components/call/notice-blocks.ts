type Kind = 'title' | 'salutation' | 'heading' | 'item' | 'paragraph' | 'attachment' | 'signature'

/** `lead`: the words an item begins with, set off as official documents do. */
export type NoticeBlock = { kind: Kind; text: string; lead: string }

const title = /(通知|公告|公示|启事|函)$/
const heading = /^[一二三四五六七八九十]+、[^。；]{1,40}$/
const item = /^（[一二三四五六七八九十]+）/
const attachment = /^(附件[:：]|\d+[.．、])/
const signature = /^[^。；：]{2,30}$/
const longestLead = 30

function kindOf(line: string, at: number, lines: string[]): Kind {
  if (at === 0 && title.test(line)) return 'title'
  if (heading.test(line)) return 'heading'
  if (item.test(line)) return 'item'
  if (at <= 1 && line.endsWith('：')) return 'salutation'
  const attached = lines.findIndex((one) => /^附件[:：]/.test(one))
  if (attached >= 0 && at >= attached && attachment.test(line)) return 'attachment'
  return at >= lines.length - 2 && at > 1 && signature.test(line) ? 'signature' : 'paragraph'
}

/** Reads the plain text of a notice by the conventions of official documents (公文格式), so that staff only paste it. */
export function noticeBlocks(notice: string): NoticeBlock[] {
  const lines = notice
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line, at) => {
    const kind = kindOf(line, at, lines)
    const sentence = line.slice(0, line.indexOf('。') + 1)
    const lead = kind === 'item' && sentence.length <= longestLead ? sentence : ''
    return { kind, text: line.slice(lead.length), lead }
  })
}
