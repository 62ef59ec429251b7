import type { RichText } from '@/lib/suggestion/rich-text/document'
import { plainText } from '@/lib/suggestion/rich-text/plain-text'
import { amountOf } from './amount'
import type { ClauseCode } from './clause'
import type { Suggestion } from './definition'
import { rowsPath } from './field-path'
import { rowPath, technologyTitle } from './placed-field'

/** Worth a second look; never keeps anybody from submitting. */
export type Hint = { path: string; sentence: string; clause: ClauseCode }

const steepJump = 5
const number = /[\d０-９]|百分之|[一二两三四五六七八九十百千]+[项件篇台套人个种家名类]/
const intellectualProperty = /知识产权|专利|著作权|软著|植物新品种|布图设计|商标|技术秘密|商业秘密/

const words = (document: RichText) => plainText(document).trim()
const lacksNumber = (document: RichText) => words(document) !== '' && !number.test(words(document))

function equalLevels({ technologies }: Suggestion): Hint[] {
  const [first] = technologies
  const equal =
    technologies.length > 1 &&
    first?.currentTrl !== null &&
    technologies.every((row) => row.currentTrl === first?.currentTrl && row.expectedTrl === first?.expectedTrl)
  const sentence = '各项关键技术的自评等级和预期等级完全相同，请核对是否逐项评定。'
  return equal ? [{ path: rowsPath, sentence, clause: 'N25 附件2' }] : []
}

const steepJumps = ({ technologies }: Suggestion): Hint[] =>
  technologies.flatMap((row, i) => {
    const jump = (row.expectedTrl ?? 0) - (row.currentTrl ?? 0)
    if (row.currentTrl === null || row.expectedTrl === null || jump <= steepJump) return []
    const sentence = `“${technologyTitle(i + 1, row.name)}”的预期等级比当前等级高${jump}级，请核对在实施期内能否达到。`
    return [{ path: rowPath(row.id, 'expectedTrl'), sentence, clause: 'N25 附件2' }]
  })

function largeSupport({ totalInvestment, provincialSupport }: Suggestion): Hint[] {
  const total = amountOf(totalInvestment)
  const support = amountOf(provincialSupport)
  if (total === null || support === null || support * 2 <= total || support > total) return []
  const sentence = '建议的省财政资金超过项目计划总投入的一半，请核对。'
  return [{ path: 'provincialSupport', sentence, clause: '本平台规定' }]
}

function indicatorsWithoutNumber(suggestion: Suggestion): Hint[] {
  const clause = 'N26 三(二)'
  const places: readonly (readonly [path: string, name: string, document: RichText])[] = [
    ['technicalIndicators', '技术指标', suggestion.technicalIndicators],
    ...suggestion.technologies.map(
      (row, i) =>
        [rowPath(row.id, 'indicators'), `${technologyTitle(i + 1, row.name)}·预期指标`, row.indicators] as const,
    ),
    ['acceptanceIndicators', '验收考核指标', suggestion.acceptanceIndicators],
  ]
  return places
    .filter(([, , document]) => lacksNumber(document))
    .map(([path, name]) => ({ path, sentence: `“${name}”中没有数字，指标应精准且可量化、可考核，请核对。`, clause }))
}

function noIntellectualProperty(suggestion: Suggestion): Hint[] {
  const { technicalIndicators, performanceGoals, acceptanceIndicators, performanceIndicators } = suggestion
  const text = [technicalIndicators, performanceGoals, acceptanceIndicators, performanceIndicators].map(words).join('')
  if (text === '' || intellectualProperty.test(text)) return []
  const sentence = '各项指标中没有提到知识产权（如专利、软件著作权），请核对是否需要补充。'
  return [{ path: 'acceptanceIndicators', sentence, clause: 'N26 三(二)' }]
}

const unitsOfMoney = { 元: 1e-4, 万元: 1, 亿元: 1e4 } as const

/** Amounts that a text names, in hundredths of 万元. */
function amountsNamed(text: string): number[] {
  const found = text.normalize('NFKC').matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g)
  return Array.from(found, ([, digits = '', unit]) => {
    const factor = unit === '亿元' ? unitsOfMoney.亿元 : unit === '万元' ? unitsOfMoney.万元 : unitsOfMoney.元
    return Math.round(Number(digits.replaceAll(',', '')) * factor * 100)
  })
}

function fundingDisagrees({ funding, totalInvestment, provincialSupport }: Suggestion): Hint[] {
  const named = amountsNamed(words(funding))
  const missing = [
    { name: '项目计划总投入', amount: amountOf(totalInvestment), text: totalInvestment },
    { name: '省财政资金支持强度建议', amount: amountOf(provincialSupport), text: provincialSupport },
  ].filter(({ amount }) => amount !== null && amount > 0 && words(funding) !== '' && !named.includes(amount))
  return missing.map(({ name, text }) => ({
    path: 'funding',
    sentence: `“资金投入”中没有写明与信息表一致的${name}（${text}万元），请核对。`,
    clause: '本平台规定',
  }))
}

export const hintsOf = (suggestion: Suggestion): Hint[] =>
  [equalLevels, steepJumps, largeSupport, indicatorsWithoutNumber, noIntellectualProperty, fundingDisagrees].flatMap(
    (rule) => rule(suggestion),
  )
