import { amountOf } from './amount'
import type { ClauseCode } from './clause'
import type { Form, Suggestion } from './definition'
import { rowsPath } from './field-path'
import { rowPath, technologyTitle } from './placed-field'

export type CrossFault = { path: string; sentence: string; clause: ClauseCode }

const comparableName = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

function numberOfRows({ options }: Form, { technologies }: Suggestion): CrossFault[] {
  const clause = 'N26 三(一)'
  if (technologies.length === 0) {
    return [{ path: rowsPath, sentence: '还没有填写关键科学问题或技术，请至少添加一项。', clause }]
  }
  const surplus = technologies.length - options.mostTechnologies
  const sentence = `关键科学问题及技术清单现有${technologies.length}项，最多${options.mostTechnologies}项，请删去${surplus}项。`
  return surplus > 0 ? [{ path: rowsPath, sentence, clause }] : []
}

function equalNames(_form: Form, { technologies }: Suggestion): CrossFault[] {
  return technologies.flatMap((row, i) => {
    const name = comparableName(row.name)
    const first = technologies.findIndex((other) => comparableName(other.name) === name)
    if (name === '' || first === i) return []
    const sentence = `第${i + 1}项与第${first + 1}项名称相同（“${row.name}”），请合并或改写其中一项。`
    return [{ path: rowPath(row.id, 'name'), sentence, clause: '本平台规定' }]
  })
}

function fallingLevels(_form: Form, { technologies }: Suggestion): CrossFault[] {
  return technologies.flatMap((row, i) => {
    if (row.currentTrl === null || row.expectedTrl === null || row.expectedTrl >= row.currentTrl) return []
    const sentence = `“${technologyTitle(i + 1, row.name)}”的实施预期等级（第${row.expectedTrl}级）低于当前自评等级（第${row.currentTrl}级），请改正其中一个。`
    return [{ path: rowPath(row.id, 'expectedTrl'), sentence, clause: 'N25 附件2' }]
  })
}

function supportWithinTotal(_form: Form, suggestion: Suggestion): CrossFault[] {
  const total = amountOf(suggestion.totalInvestment)
  const support = amountOf(suggestion.provincialSupport)
  if (total === null || support === null || support <= total) return []
  const sentence = `省财政资金支持强度建议（${suggestion.provincialSupport}万元）超过项目计划总投入（${suggestion.totalInvestment}万元），请改正其中一个。`
  return [{ path: 'provincialSupport', sentence, clause: '本平台规定' }]
}

/** What no field can see alone. */
export const crossFaults = (form: Form, suggestion: Suggestion): CrossFault[] =>
  [numberOfRows, equalNames, fallingLevels, supportWithinTotal].flatMap((rule) => rule(form, suggestion))
