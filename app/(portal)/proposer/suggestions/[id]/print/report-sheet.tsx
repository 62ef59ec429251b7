import { RichTextView } from '@/components/suggestion/rich-text-view'
import type { ReportPart } from '@/lib/suggestion/word/report-outline'

const looks = ['paper-heading text-xl', 'paper-brush text-xl font-bold', 'font-bold', 'font-bold']

/** 说明报告 below its title, headings as they are printed. */
export const ReportSheet = ({ parts }: { parts: ReportPart[] }) => (
  <div className="grid gap-2">
    {parts.map((part, i) => {
      const key = `${i.toString()} ${part.kind}`
      if (part.kind === 'text') return part.document && <RichTextView key={key} document={part.document} />
      if (part.kind === 'prompt') return <p key={key}>{part.text}</p>
      const Heading = part.depth === 0 ? 'h3' : part.depth === 1 ? 'h4' : 'h5'
      return (
        <Heading key={key} className={`mt-2 ${looks[Math.min(part.depth, 3)]}`}>
          {part.text}
        </Heading>
      )
    })}
  </div>
)
