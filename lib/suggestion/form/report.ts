import type { ClauseCode } from './clause'
import { rich } from './rich-field'
import type { SectionKey } from './section'

type Part = {
  section: SectionKey
  headings: readonly string[]
  prompt?: string
  clause?: ClauseCode
  indicators?: true
}

const label = (heading: string) => heading.replace(/^(（.）|\d\.|.、)/u, '').replace(/：$/, '')

const part = ({ section, headings, prompt, clause = 'N26 三(一)', indicators }: Part) =>
  rich({
    label: label(headings.at(-1) ?? ''),
    section,
    headings,
    clause,
    screened: true,
    column: false,
    ...(prompt ? { prompt } : {}),
    ...(indicators ? { indicators } : {}),
  })

const background = '一、背景意义'
const project = '二、项目概述'
const state = '（一）国内外发展现状与差距分析'
const goals = '（五）项目目标'
const results = '四、预期成效和项目交示件'
const guide = '五、指南建议'
const assessment = '（二）考核指标：'
const measurable = 'N26 三(二)'

/** 说明报告 before 三、关键技术清单及技术成熟度. */
export const reportOpeningShape = {
  background: part({ section: 'background', headings: [background], prompt: '简述项目开展的必要性和重要性。' }),
  currentState: part({ section: 'project', headings: [project, state, '1.发展现状'] }),
  gaps: part({ section: 'project', headings: [project, state, '2.主要差距'] }),
  significance: part({ section: 'project', headings: [project, state, '3.实施意义'] }),
  necessity: part({ section: 'project', headings: [project, '（二）开展国际科技合作的必要性'], clause: measurable }),
  basis: part({ section: 'project', headings: [project, '（三）合作基础'] }),
  research: part({
    section: 'project',
    headings: [project, '（四）主要研究内容'],
    clause: measurable,
    prompt: '阐述中方承担单位与外方合作单位相关研究任务等。',
  }),
  technicalIndicators: part({
    section: 'project',
    headings: [project, goals, '1.技术指标'],
    clause: measurable,
    indicators: true,
    prompt: '定量化描述项目要达到的主要技术指标。',
  }),
  performanceGoals: part({
    section: 'project',
    headings: [project, goals, '2.绩效目标'],
    clause: measurable,
    indicators: true,
    prompt: '描述项目实施要达到的经济效益、平台建设、人才引进培养等目标。',
  }),
  funding: part({
    section: 'project',
    headings: [project, '（六）资金投入'],
    prompt: '项目总投入、省财政资金支持建议等。',
  }),
}

/** 说明报告 after 三. */
export const reportClosingShape = {
  results: part({
    section: 'results',
    headings: [results],
    clause: measurable,
    prompt: '描述项目预期成效，项目交示件须可检验、可评测、可考核，并体现与国内外同类指标对比。',
  }),
  guideResearch: part({ section: 'guide', headings: [guide, '（一）研究内容：'] }),
  acceptanceIndicators: part({
    section: 'guide',
    headings: [guide, assessment, '1.验收考核指标'],
    clause: measurable,
    indicators: true,
  }),
  performanceIndicators: part({
    section: 'guide',
    headings: [guide, assessment, '2.绩效参考指标'],
    clause: measurable,
    indicators: true,
  }),
  applicants: part({ section: 'guide', headings: [guide, '申报条件：'] }),
  supportStrength: part({ section: 'guide', headings: [guide, '支持强度：'] }),
  guideMaturity: part({ section: 'guide', headings: [guide, '技术成熟度：'] }),
  deliverables: part({ section: 'guide', headings: [guide, '项目交示件：'], clause: measurable }),
  postingScope: part({ section: 'guide', headings: [guide, '张榜范围：'] }),
}

/** What the notice prints under a heading that has parts of its own. */
export const headingPrompts: Readonly<Record<string, string>> = {
  [project]: '简述项目概况，包括国内外发展现状、项目目标、开展国际科技合作的必要性、主要研究内容、预期成效等。',
  [goals]: '提出项目的可考核的研究目标。',
}
