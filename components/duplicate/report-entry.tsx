import { DefinitionList } from '@/components/ui/definition-list'

type Side = { title: string; organisation: string; person: string; from: string; standing: string }
type Section = { label: string; share: number }
type Passage = {
  number: number
  label: string
  otherLabel: string
  words: string
  otherWords: string
  characters: number
}
type ReportEntryProps = {
  place: number
  one: Side
  other: Side
  facts: { term: string; description: string }[]
  reading: { one: { sections: Section[] }; other: { sections: Section[] }; passages: Passage[] }
}

const factsOf = ({ title, organisation, person, from, standing }: Side) =>
  [title, organisation, person, from, standing].filter(Boolean).join(' · ')
const shares = (sections: Section[]) =>
  sections
    .filter(({ share }) => share > 0)
    .map(({ label, share }) => `${label} ${Math.round(100 * share)}%`)
    .join('；')

/** One pair of the report on paper: why it is there, what was decided, and every passage in the words of both. */
export const ReportEntry = ({ place, one, other, facts, reading }: ReportEntryProps) => (
  <section className="mb-10 print:mb-6">
    <h2 className="mb-2 text-lg">第 {place} 对</h2>
    <DefinitionList
      items={[
        { term: '后提交的建议', description: factsOf(one) },
        { term: '与其相似的', description: factsOf(other) },
        ...facts,
        { term: '各栏目相同占比', description: shares(reading.one.sections) },
        { term: '对方各栏目', description: shares(reading.other.sections) },
      ]}
    />
    <ol className="mt-4 grid gap-4">
      {reading.passages.map(({ number, label, otherLabel, words, otherWords, characters }) => (
        <li
          key={number}
          className="grid gap-x-6 gap-y-1 border-line-strong border-l-2 pl-3 sm:grid-cols-2 print:grid-cols-2"
        >
          <p className="text-ink-soft text-sm">
            第 {number} 处，{characters} 字 · {label}
          </p>
          <p className="text-ink-soft text-sm">对方 · {otherLabel}</p>
          <p className="whitespace-pre-line break-words">{words}</p>
          <p className="whitespace-pre-line break-words">{otherWords}</p>
        </li>
      ))}
    </ol>
  </section>
)
