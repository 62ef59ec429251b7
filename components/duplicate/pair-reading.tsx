import type { ComponentProps } from 'react'
import { Trail } from '@/components/suggestion/trail'
import { Card } from '@/components/ui/card'
import { ReadText } from './read-text'

type Side = { title: string; organisation: string; person: string; from: string; standing: string }
type PairReadingProps = {
  sides: readonly [Side, Side]
  reading: Record<'one' | 'other', ComponentProps<typeof ReadText>['text']>
  paths: readonly [ComponentProps<typeof Trail>['transitions'], ComponentProps<typeof Trail>['transitions'] | null]
}

const names = { one: '后提交的建议', other: '与其相似的' } as const

/** Both texts side by side, and how either of them came here. */
export const PairReading = ({ sides, reading, paths }: PairReadingProps) => (
  <>
    <div className="grid gap-6 xl:grid-cols-2 print:grid-cols-2" data-paper="wide">
      {(['one', 'other'] as const).map((side, i) => {
        const { title, organisation, person, from, standing } = sides[i === 0 ? 0 : 1]
        return (
          <Card
            key={side}
            title={`${names[side]}：${title}`}
            description={[organisation, person, from, standing].filter(Boolean).join(' · ')}
          >
            <ReadText side={side} name={`${names[side]}全文`} text={reading[side]} />
          </Card>
        )
      })}
    </div>
    <div className="grid gap-6 xl:grid-cols-2 print:grid-cols-2">
      {(['one', 'other'] as const).map((side, i) => {
        const path = paths[i === 0 ? 0 : 1]
        return (
          <Card key={side} title={`${names[side]}：办理经过`}>
            {path ? <Trail transitions={path} /> : <p>清单中的记录：{sides[1].from}</p>}
          </Card>
        )
      })}
    </div>
  </>
)
