import { classes } from '@/components/ui/classes'

/** Structure of lib/duplicate/marked-text.ts: Segment. */
type Segment = {
  text: string
  passage: number | null
  begins: boolean
  template: 'registered' | 'learnt' | null
}
type MarkedTextProps = { segments: readonly Segment[]; side: 'one' | 'other' }

/** Four colours in turn; the number beside each passage says it without colour. */
const looks = [
  'bg-accent-soft border-accent-line',
  'bg-info-soft border-info-line',
  'bg-success-soft border-success-line',
  'bg-warning-soft border-warning-line',
] as const

const templateNames = {
  registered: '表单、通知或政策的原文，不参与比对',
  learnt: '许多建议共有的套话，不参与比对',
} as const

/** One section's text: passages coloured and leading to the other side, template text grey. */
export const MarkedText = ({ segments, side }: MarkedTextProps) => (
  <p className="whitespace-pre-line break-words leading-8">
    {segments.map(({ text, passage, begins, template }, i) => {
      const key = `${i}-${text.length}`
      if (passage === null)
        return (
          <span
            key={key}
            data-paper="coloured"
            {...(template && { title: templateNames[template] })}
            className={classes(
              template && 'text-ink-faint',
              template === 'learnt' && 'underline decoration-dotted underline-offset-4',
            )}
          >
            {text}
          </span>
        )
      return (
        <mark
          key={key}
          data-paper="coloured"
          data-passage={passage}
          className={classes(
            'border-b-2 text-ink data-[current]:outline-2 data-[current]:outline-focus',
            looks[(passage - 1) % looks.length],
          )}
        >
          {begins && (
            <a
              id={`${side}-${passage}`}
              href={`#${side === 'one' ? 'other' : 'one'}-${passage}`}
              data-paper="coloured"
              aria-label={`第${passage}处相似内容，转到另一份的对应文字`}
              className="mr-0.5 inline-grid min-w-6 place-items-center rounded-full bg-brand px-1 text-sm text-white leading-6"
            >
              {passage}
            </a>
          )}
          {text}
        </mark>
      )
    })}
  </p>
)
