import type { TextFacts } from '@/lib/insight/facts'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { trlLevels } from '@/lib/trl/levels'

const names = trlLevels.map(({ level, name }) => `${level} ${name}`)
const nameOf = (level: number) => names[level - 1] ?? ''

/** Where the technologies stand and where they are to be: TRL today → expected. */
export function levelsFigure(texts: readonly TextFacts[]): Figure {
  const found = new Map<string, number>()
  for (const { levels } of texts) for (const step of levels) found.set(step, (found.get(step) ?? 0) + 1)
  const marks: Mark[] = [...found].map(([levels, value]) => {
    const [now = 0, expected = 0] = levels.split('>').map(Number)
    return { row: nameOf(now), column: nameOf(expected), value, find: { levels } }
  })
  return {
    key: 'levels',
    title: '技术成熟度：当前等级与预期等级',
    unit: '份',
    note: '每份建议按其关键技术的“当前→预期”计；几项技术的跨度相同只计一次，跨度不同分别计入。',
    rowHeader: '当前等级',
    rows: names.filter((name) => marks.some(({ row }) => row === name)),
    columns: names.filter((name) => marks.some(({ column }) => column === name)),
    marks,
    decimals: 0,
  }
}
