import 'server-only'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type Content, columnsAcross, paragraph, row, type Type } from '@/lib/pdf/blocks'
import type { Span } from '@/lib/pdf/lines'
import type { Block } from '@/lib/pdf/pages'
import { paperStream } from '@/lib/pdf/paper'
import { contentWidth } from '@/lib/pdf/sheet'
import { roleLabels } from '@/lib/platform/actor'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import published from '@/lib/screening/data/published-error-rate.json'
import { foundText, kindName, setName } from '@/lib/screening/labels'
import { textDifference } from '@/lib/suggestion/form/text-difference'
import { stateLabels } from '@/lib/suggestion/labels'
import { verdictLabels } from './labels'
import type { Report, ReportEntry } from './report'
import { pairColumns, reportFacts } from './report-columns'

const whole = contentWidth('portrait')
const all = { x: 0, width: whole }
const text: Type = { size: 9, leading: 13.5 }
const grey = '#666666'
const ground = '#ffe9a8'
const halves = columnsAcross(whole, [1, 1])
const named = columnsAcross(whole, [16, 84])
const twiceNamed = columnsAcross(whole, [16, 34, 16, 34])

const plain = (words: string): Content => ({ spans: [{ text: words }] })
const bold = (words: string): Content => ({ spans: [{ text: words, weight: 'bold' }] })

const heading = (role: 'H2' | 'H3', words: string, size: number): Block =>
  paragraph(
    role,
    { ...all, ...bold(words) },
    { size, leading: size * 1.6 },
    { gap: role === 'H2' ? 18 : 9, leads: true },
  )

const fact = (name: string, value: string) => row('TD', named, [bold(name), plain(value)], text, { splits: true })

type Numbered = ReportEntry & { place: number }

/** The facts of both side by side, then what is said of the two together, as the spreadsheet has them. */
function factsOf(entry: Numbered): Block[] {
  const told = pairColumns.map(({ header, cell, side, wide }) => ({ header, value: String(cell(entry)), side, wide }))
  const [one, other] = (['one', 'other'] as const).map((side) => told.filter((fact) => fact.side === side))
  const facts = told.filter(({ side, header }) => side === undefined && header !== '序号')
  const pairOf = (left?: (typeof told)[number], right?: (typeof told)[number]) =>
    row(
      'TD',
      twiceNamed,
      [left, right].flatMap((fact) => [bold(fact?.header ?? ''), plain(fact?.value ?? '')]),
      text,
      { splits: true },
    )
  const short = facts.filter(({ wide }) => !wide)
  return [
    ...(one ?? []).map((left, i) => pairOf(left, other?.[i])),
    ...short.flatMap((left, i) => (i % 2 === 0 ? [pairOf(left, short[i + 1])] : [])),
    ...facts.filter(({ wide }) => wide).map(({ header, value }) => fact(header, value)),
  ]
}

type Passage = ReportEntry['reading']['passages'][number]

/** One side's words with what is the same on the other side marked, and grey what stands around them. */
function marked(passage: Passage, side: 'one' | 'other'): Content {
  const { number, label, otherLabel, characters, words, otherWords, around, otherAround } = passage
  const { before, after } = side === 'one' ? around : otherAround
  const left = side === 'one' ? 'removed' : 'added'
  const spans = textDifference(words, otherWords)
    .filter(({ kind }) => kind === 'same' || kind === left)
    .map(({ kind, text: part }): Span => (kind === 'same' ? { text: part, ground, underline: true } : { text: part }))
  const title = side === 'one' ? `第 ${number} 处 · ${label} · ${characters} 字` : `第 ${number} 处 · ${otherLabel}`
  return {
    spans: [
      { text: `${title}\n`, weight: 'bold' },
      { text: before, color: grey },
      ...spans,
      { text: after, color: grey },
    ],
  }
}

function passagesOf({ reading }: ReportEntry): Block[] {
  const head = row('TH', halves, [bold('后提交的建议'), bold('与其相似的')], text, { leads: true })
  const rows = reading.passages.map((passage) =>
    row('TD', halves, [marked(passage, 'one'), marked(passage, 'other')], text, { head, splits: true, padding: 4 }),
  )
  return [heading('H3', `相似片段（${reading.passages.length} 处）`, 10.5), ...(rows.length > 0 ? [head, ...rows] : [])]
}

type Path = ReportEntry['paths'][number]
const stepsOf = (path: Path, from: string) =>
  path === null
    ? `清单中的记录：${from}`
    : path
        .map(
          ({ at, to, byRole, byName, versionNumber, reason }) =>
            `${shanghaiSecond(at)} ${stateLabels[to]}${to === 'SUBMITTED' && versionNumber !== null ? `（第${versionNumber}版）` : ''} ${roleLabels[byRole]} ${byName}${reason && `\n理由：${reason}`}`,
        )
        .join('\n')

/** How either of the two came here, and every verdict on them, whoever gave it and in whichever year. */
function historyOf({ paths, given, other, one }: ReportEntry): Block[] {
  const head = row('TH', halves, [bold('后提交的建议：办理经过'), bold('与其相似的：办理经过')], text, { leads: true })
  const steps = [plain(stepsOf(paths[0], one.from)), plain(stepsOf(paths[1], other.from))]
  const verdicts = given.map(({ verdict, reason, byName, firstReaderName, at, pair }) =>
    fact(
      `${pair.suggestion.call.year}年征集`,
      `${verdictLabels[verdict]}（${firstReaderName && `${firstReaderName}初判，`}${byName}${firstReaderName && '复核'}，${shanghaiSecond(at)}）${reason}`,
    ),
  )
  return [
    heading('H3', '经过', 10.5),
    head,
    row('TD', halves, steps, text, { head, splits: true }),
    ...(verdicts.length > 0 ? [heading('H3', '历次判定', 10.5), ...verdicts] : []),
  ]
}

const entryOf = (entry: Numbered): Block[] => [
  heading('H2', `第 ${entry.place} 对`, 13),
  ...factsOf(entry),
  ...passagesOf(entry),
  ...historyOf(entry),
]

/** 查重误差 as it is published, kind by kind. */
function errorRate(): Block[] {
  const { sets } = published
  const columns = columnsAcross(whole, [40, ...sets.map(() => 30)])
  const head = row(
    'TH',
    columns,
    [bold('改动方式'), ...sets.map(({ set }) => bold(`检出率（${setName(set)}）`))],
    text,
    { leads: true },
  )
  const kinds = sets[0]?.kinds ?? []
  const rows = kinds.map(({ kind }) =>
    row(
      'TD',
      columns,
      [plain(kindName(kind)), ...sets.map((set): Content => ({ ...plain(foundText(set, kind)), align: 'right' }))],
      text,
      { head },
    ),
  )
  return [heading('H2', '附：查重误差', 13), head, ...rows]
}

const legend =
  '底色加下划线的是两边相同的词句，没有底色的是改动之处，灰色是前后文。〔U+…〕是字体中没有的字的 Unicode 编号。'

/** The report on paper, which says all that is needed to understand it without the portal. */
export async function reportPrint(report: Report): Promise<Readable> {
  const title = `${report.call.title}查重报告`
  const blocks = [
    paragraph('H1', { ...all, ...bold(title), align: 'center' }, { size: 16, leading: 26 }, { leads: true }),
    ...reportFacts(report).map(([name, value]) => fact(name, value)),
    fact('标记', legend),
  ]
  for (const [i, entry] of report.entries.entries()) {
    blocks.push(...entryOf({ ...entry, place: i + 1 }))
    // Hundreds of long texts take seconds: others get their turn in between.
    await setImmediate()
  }
  return paperStream({
    title,
    orientation: 'portrait',
    date: report.at,
    blocks: [...blocks, ...errorRate()],
  })
}
