import { classes } from '@/components/ui/classes'
import { type NoticeBlock, noticeBlocks } from './notice-blocks'

const looks: Record<NoticeBlock['kind'], string> = {
  title: 'mb-6 text-center font-semibold text-xl leading-snug',
  salutation: '',
  heading: 'mt-7 mb-1 font-semibold text-lg',
  item: 'indent-[2em]',
  paragraph: 'indent-[2em]',
  // Under 附件： the numbers stand below one another.
  attachment: 'pl-[5em] text-ink-soft',
  signature: 'text-right',
}

/** A notice as a page to read: about forty characters a line, indented as official documents are. */
export function Notice({ text }: { text: string }) {
  return (
    <article className="mx-auto grid max-w-reading gap-2.5 leading-[1.9]">
      {noticeBlocks(text).map((block, at) => {
        const Tag = block.kind === 'title' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never move
          <Tag key={at} className={classes(looks[block.kind], block.text.startsWith('附件') && 'mt-6 -indent-[3em]')}>
            {block.lead && <strong className="font-semibold">{block.lead}</strong>}
            {block.text}
          </Tag>
        )
      })}
    </article>
  )
}
