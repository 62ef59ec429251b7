import type { ComponentProps } from 'react'
import { MarkedText } from './marked-text'

type Section = {
  label: string
  share: number
  template: number
  segments: ComponentProps<typeof MarkedText>['segments']
}

const percent = (share: number) => `${Math.round(100 * share)}%`

type ReadTextProps = { side: 'one' | 'other'; name: string; text: { sections: readonly Section[]; share: number } }

/** One of the two texts; on wide screens it scrolls beside the other. */
export const ReadText = ({ side, name, text }: ReadTextProps) => (
  <section
    aria-label={name}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a region that scrolls must be reachable by keyboard
    tabIndex={0}
    className="grid content-start gap-5 xl:max-h-[75vh] xl:overflow-y-auto print:max-h-none print:overflow-visible"
  >
    <p className="text-ink-soft">全文约 {percent(text.share)} 的文字与另一份相同或相近。</p>
    {text.sections.map(({ label, share, template, segments }) => (
      <section key={label} className="grid gap-1">
        <h3 className="text-base">{label}</h3>
        <p className="text-ink-soft text-sm">
          相同或相近 {percent(share)}
          {template > 0 && `，模板文字 ${percent(template)}（灰色，不参与比对）`}
        </p>
        <MarkedText segments={segments} side={side} />
      </section>
    ))}
    {text.sections.length === 0 && <p className="text-ink-soft">没有可对照的文字。</p>}
  </section>
)
