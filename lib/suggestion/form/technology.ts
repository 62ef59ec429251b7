import { z } from 'zod'
import { level } from './choice-field'
import { rich } from './rich-field'
import { line } from './text-field'

const levels = 'N25 附件2'
const report = 'N26 三(一)'

export const RowId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** A row of 关键科学问题及技术清单, with its part of the report's 三: so the part follows the row by itself. */
export const technologyShape = {
  name: line({ label: '科学问题/关键技术', section: 'technologies', clause: report, max: 60, screened: true }),
  currentTrl: level({ label: '当前自评等级', section: 'technologies', clause: levels }),
  expectedTrl: level({ label: '实施预期等级', section: 'technologies', clause: levels }),
  description: rich({
    label: '技术描述',
    section: 'maturity',
    clause: report,
    headings: ['技术描述：'],
    prompt: '简要描述该关键技术的相关信息。',
    screened: true,
  }),
  maturity: rich({
    label: '当前技术成熟度等级',
    section: 'maturity',
    clause: report,
    headings: ['当前技术成熟度等级：'],
    prompt:
      '给出该关键技术的成熟度等级，陈述该关键技术当前发展状态的详细说明，并提供达到该技术成熟度等级的证据（包括论文、报告、数据、图形和其他证明材料等），对应突破的关键技术点加以分析。',
    screened: true,
  }),
  indicators: rich({
    label: '预期指标',
    section: 'maturity',
    clause: 'N26 三(二)',
    headings: ['预期指标：'],
    indicators: true,
    prompt: '项目预期指标与国内外同类技术指标对比。',
    screened: true,
  }),
}
