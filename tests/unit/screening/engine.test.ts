import { describe, expect, test } from 'vitest'
import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import type { Submission } from '@/lib/screening/submission'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { Random } from '@/tests/bench/screening/random'
import { asSubmission } from '@/tests/bench/screening/set'
import { equalTexts } from '@/tests/support/equal-texts'

const { rows } = generateSet(3, 400)
const corpus = rows.map(asSubmission)
const source = corpus[17] as Submission & { overview: string }
const query = { id: 'query', title: '另一个名称', overview: source.overview }

function screen(submission: Submission, documents: readonly Submission[] = corpus, top = 10) {
  return new Engine(buildMemoryIndex(documents)).screen(submission, top)
}

describe('a copy under another title', () => {
  const { flagged, hits } = screen(query)

  test('is flagged, its source first', () => {
    expect(flagged).toBe(true)
    expect(hits[0]?.id).toBe(source.id)
  })

  test('shows the same text on both sides of a passage', () => {
    const passage = hits[0]?.passages[0]
    expect(passage).toMatchObject({ field: 'overview', otherField: 'overview' })
    expect(query.overview.slice(passage?.from, passage?.to)).toBe(
      source.overview.slice(passage?.otherFrom, passage?.otherTo),
    )
    expect((passage?.to ?? 0) - (passage?.from ?? 0)).toBeGreaterThan(source.overview.length - 3)
  })

  test('says why in words, and every hit has a reason and a passage', () => {
    expect(hits[0]?.reasons.join()).toMatch(/最长连续相同 \d+ 字/)
    for (const hit of hits) {
      expect(hit.reasons).not.toHaveLength(0)
      expect(hit.passages).not.toHaveLength(0)
    }
  })
})

const strangers = generateSet(4, 60).rows.map(({ text }) => text)

test.each([
  ['a passage inside a long report', { report: strangers.join('') + source.overview.slice(0, 120) }, corpus],
  [
    'an overview taken from a long report',
    { overview: source.overview },
    [...corpus, { id: source.id, title: '', report: strangers.join('') + source.overview + strangers[0] }].filter(
      (known) => known !== source,
    ),
  ],
])('%s is flagged', (_, fields, documents) => {
  const { flagged, hits } = screen({ id: 'query', title: '另一个名称', ...fields }, documents)
  expect(flagged).toBe(true)
  expect(hits[0]?.id).toBe(source.id)
})

test('a record that is nothing but the same title is flagged and comes first, however common its words', () => {
  const titles = ['“中国模式”研究', '中国模式研究', '中国模式的哲学研究', '模式研究'].map((title, i) => ({
    id: `t${i}`,
    title,
  }))
  const { flagged, hits } = screen({ id: 'query', title: '中国模式研究' }, [...corpus, ...titles])
  expect(flagged).toBe(true)
  expect(hits[0]).toMatchObject({ id: 't1', reasons: ['项目名称用字相同', expect.anything(), expect.anything()] })
})

test('the order of arrival changes nothing, even between equals of which not all are looked at', () => {
  const { records, questions } = equalTexts(60)
  for (const question of [query, ...questions]) {
    const expected = screen(question, [...corpus, ...records], 1000)
    for (const seed of [9, 10, 11]) {
      const shuffled = new Random(seed).shuffle([...corpus, ...records])
      expect(screen(question, shuffled, 1000)).toEqual(expected)
    }
  }
})

test('what is known under the own id is no hit', () => {
  const ids = screen({ ...query, id: source.id }).hits.map(({ id }) => id)
  expect(ids).not.toContain(source.id)
})

test('a stranger is not flagged', () => {
  const strangers = generateSet(4, 30).rows.map((row) => asSubmission({ ...row, id: `x${row.id}` }))
  const engine = new Engine(buildMemoryIndex(corpus))
  expect(strangers.filter((stranger) => engine.screen(stranger, 5).flagged)).toEqual([])
})

test.each([
  ['zero-width and private-use characters', (text: string) => [...text].join('\u200b\ue000')],
  ['variation selectors', (text: string) => [...text].join('\ufe0f')],
  ['spaces and other punctuation', (text: string) => [...text].join(' ').replaceAll('。', '；')],
])('%s hide nothing', (_, disguise) => {
  const plain = screen(query)
  const disguised = screen({ ...query, overview: disguise(query.overview) })
  expect(disguised.hits.map(({ id, score }) => ({ id, score }))).toEqual(
    plain.hits.map(({ id, score }) => ({ id, score })),
  )
  expect(disguised.flagged).toBe(true)
})

test('sixty copies of one text do not become boilerplate and find each other', () => {
  const copies = Array.from({ length: 60 }, (_, i) => ({
    id: `copy${i}`,
    title: `名称${i}`,
    overview: source.overview,
  }))
  const { flagged, hits } = screen(query, [...corpus, ...copies], 70)
  expect(flagged).toBe(true)
  const found = new Set(hits.map(({ id }) => id))
  expect(copies.filter(({ id }) => !found.has(id))).toEqual([])
})

test('a sentence that many different texts have is nobody’s own', () => {
  const template = '本项目围绕国家重大战略需求和区域经济社会发展需要聚焦关键核心技术攻关力争取得原创性成果。'
  const documents = corpus.map((known, i) =>
    i % 4 === 0 ? { ...known, overview: `${template}${known.overview}` } : known,
  )
  const stranger = asSubmission({ ...(generateSet(5, 1).rows[0] ?? { id: '', title: '', text: '' }), id: 'stranger' })
  const { flagged, hits } = screen({ ...stranger, overview: template + stranger.overview }, documents)
  expect(flagged).toBe(false)
  expect(
    hits.filter((hit) => hit.passages.some(({ field, from }) => field === 'overview' && from < template.length)),
  ).toEqual([])
})

test('registered text is left out even if only one other text quotes it', () => {
  const clause = '鼓励企业牵头组建创新联合体承担国家和省级重大科技项目并给予配套支持'
  const documents = [...corpus, { id: 'quoter', title: '', overview: `${clause}。` }]
  const asked = { id: 'query', title: '', overview: `${clause}。` }
  const found = (registered: string[]) =>
    new Engine(buildMemoryIndex(documents, registered)).screen(asked, 5).hits.some(({ id }) => id === 'quoter')
  expect(found([])).toBe(true)
  expect(found([clause])).toBe(false)
})

test('a text of one word without end is compared in no time, and found', () => {
  const endless = { id: 'endless', title: '', overview: '海水'.repeat(100_000) }
  const from = performance.now()
  const { flagged, hits } = screen({ ...endless, id: 'query', overview: '海水'.repeat(20_000) }, [...corpus, endless])
  expect(performance.now() - from).toBeLessThan(15_000)
  expect(flagged).toBe(true)
  expect(hits[0]?.id).toBe('endless')
})
