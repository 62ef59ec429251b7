import type { Evidence } from './evidence'
import type { Cover } from './title-cover'

/**
 * Kinds of pairs that are judged apart, because the same figures mean different things in them:
 * two bodies · two bodies of which one is a report that may hold a passage of the other · an old title and a new body · the same with a look at
 * the new title · two titles.
 */
export type Channel = 'body' | 'report' | 'titleInBody' | 'titleBesideBody' | 'title'

/** Compared units from which on a text counts as having a body, and as a report. */
const BodyLength = 20
const ReportLength = 1500

export function channelsOf(evidence: Evidence): Channel[] {
  const newBody = evidence.newLength - evidence.newTitleLength - 1
  const oldBody = evidence.oldLength - evidence.oldTitleLength - 1
  if (newBody <= BodyLength) return ['title']
  if (oldBody <= BodyLength) return ['titleInBody', 'titleBesideBody']
  return Math.max(newBody, oldBody) > ReportLength ? ['report', 'body'] : ['body']
}

const log = Math.log1p
const part = ({ inside, outside }: Cover) => inside / (inside + outside + 5)

/** What raises (+) or lowers (-) a score, each as a number; `0` marks lengths, which may do either. */
export const Features = {
  commonWeight: { sign: '+', of: (e: Evidence) => log(e.weight) },
  shareOfOld: { sign: '+', of: (e: Evidence) => Math.log(e.ofOld + 0.003) },
  shareOfNew: { sign: '+', of: (e: Evidence) => Math.log(e.ofNew + 0.003) },
  net: { sign: '+', of: (e: Evidence) => log(e.net) },
  strongest: { sign: '+', of: (e: Evidence) => log(e.strongest) },
  strongestBeyond: { sign: '+', of: (e: Evidence) => Math.max(0, log(e.strongest) - 4.3) },
  longest: { sign: '+', of: (e: Evidence) => log(e.longest) },
  chain: { sign: '+', of: (e: Evidence) => log(e.chain) },
  chainOfNet: { sign: '+', of: (e: Evidence) => e.chain / (e.net + 30) },
  coverNew: { sign: '+', of: (e: Evidence) => e.coverNew },
  coverOld: { sign: '+', of: (e: Evidence) => e.coverOld },
  shareOfOldHigh: { sign: '+', of: (e: Evidence) => Math.max(0, Math.log(e.ofOld + 0.003) + 1.3) },
  netHigh: { sign: '+', of: (e: Evidence) => Math.max(0, log(e.net) - 5.5) },
  aboveNear: { sign: '+', of: (e: Evidence) => Math.log((e.weight + 20) / (e.background.near.weight + 20)) },
  aboveFar: { sign: '+', of: (e: Evidence) => aboveFar(e) },
  highAboveFar: { sign: '+', of: (e: Evidence) => Math.max(0, aboveFar(e) - 0.4) },
  near: { sign: '-', of: (e: Evidence) => log(e.background.near.weight) },
  far: { sign: '-', of: (e: Evidence) => log(e.background.far.weight) },
  titleInText: { sign: '+', of: (e: Evidence) => log(e.titleInText.inside) },
  titlePartInText: { sign: '+', of: (e: Evidence) => part(e.titleInText) },
  titleAboveNear: { sign: '+', of: (e: Evidence) => Math.log((e.titleCoverage + 5) / (e.background.near.title + 5)) },
  titleAboveFar: { sign: '+', of: (e: Evidence) => Math.log((e.titleCoverage + 5) / (e.background.far.title + 5)) },
  titleNear: { sign: '-', of: (e: Evidence) => log(e.background.near.title) },
  titleFar: { sign: '-', of: (e: Evidence) => log(e.background.far.title) },
  charactersInText: { sign: '+', of: (e: Evidence) => log(e.charactersInText.inside) },
  charactersMissing: { sign: '-', of: (e: Evidence) => log(e.charactersInText.outside) },
  characterPart: { sign: '+', of: (e: Evidence) => part(e.charactersInText) },
  titleInTitle: { sign: '+', of: (e: Evidence) => log(e.titleInTitle.inside) },
  titlePartInTitle: { sign: '+', of: (e: Evidence) => part(e.titleInTitle) },
  titlesBothWays: { sign: '+', of: (e: Evidence) => part(e.titleInTitle) * part(e.newTitle) },
  titleLikeness: { sign: '+', of: (e: Evidence) => Math.log(e.titleLikeness + 0.01) },
  likenessAboveNear: {
    sign: '+',
    of: (e: Evidence) => Math.log((e.titleLikeness + 0.02) / (e.background.near.titleTitle + 0.02)),
  },
  likenessAboveFar: {
    sign: '+',
    of: (e: Evidence) => Math.log((e.titleLikeness + 0.02) / (e.background.far.titleTitle + 0.02)),
  },
  likenessNear: { sign: '-', of: (e: Evidence) => e.background.near.titleTitle },
  likenessFar: { sign: '-', of: (e: Evidence) => e.background.far.titleTitle },
  titleCharacters: { sign: '+', of: (e: Evidence) => log(e.charactersInTitle.inside) },
  titleCharacterPart: { sign: '+', of: (e: Evidence) => part(e.charactersInTitle) },
  titleCharacterLikeness: {
    sign: '+',
    of: ({ charactersInTitle: { inside, outside }, newCharacters }: Evidence) =>
      inside / (inside + outside + newCharacters.outside + 5),
  },
  newLength: { sign: '0', of: (e: Evidence) => log(e.newLength) },
  oldLength: { sign: '0', of: (e: Evidence) => log(e.oldLength) },
  newTitleBits: { sign: '0', of: (e: Evidence) => log(e.newTitle.inside + e.newTitle.outside) },
} as const satisfies Record<string, { sign: '+' | '-' | '0'; of: (evidence: Evidence) => number }>

export type Feature = keyof typeof Features

function aboveFar(evidence: Evidence): number {
  return Math.log((evidence.weight + 20) / (evidence.background.far.weight + 20))
}

const OfTitleInBody = [
  'commonWeight',
  'net',
  'strongest',
  'chain',
  'coverOld',
  'titleInText',
  'titlePartInText',
  'titleAboveNear',
  'titleAboveFar',
  'titleNear',
  'titleFar',
  'charactersInText',
  'charactersMissing',
  'characterPart',
  'titlesBothWays',
  'newLength',
  'oldLength',
] as const

/** Which figures each channel is judged by. */
export const ChannelFeatures: Record<Channel, readonly Feature[]> = {
  body: [
    'commonWeight',
    'shareOfOld',
    'shareOfNew',
    'net',
    'strongestBeyond',
    'chain',
    'chainOfNet',
    'coverNew',
    'coverOld',
    'shareOfOldHigh',
    'netHigh',
    'aboveNear',
    'aboveFar',
    'highAboveFar',
    'near',
    'far',
    'titlePartInText',
    'characterPart',
    'titlesBothWays',
    'newLength',
    'oldLength',
  ],
  report: ['strongest', 'longest', 'chain', 'chainOfNet', 'net', 'coverOld', 'titlePartInText', 'far'],
  titleInBody: OfTitleInBody,
  titleBesideBody: [
    ...OfTitleInBody,
    'titleInTitle',
    'titleLikeness',
    'titleCharacters',
    'titleCharacterPart',
    'titleCharacterLikeness',
    'likenessNear',
    'likenessFar',
  ],
  title: [
    'titleInTitle',
    'titlePartInTitle',
    'titlesBothWays',
    'titleLikeness',
    'likenessAboveNear',
    'likenessAboveFar',
    'likenessNear',
    'likenessFar',
    'titleCharacters',
    'titleCharacterPart',
    'titleCharacterLikeness',
    'newTitleBits',
    'net',
    'chain',
  ],
}
