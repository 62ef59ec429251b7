import type { CallOptions } from './call-options'
import { choice, choices } from './choice-field'
import { pickedClauses } from './clause-field'
import type { Condition } from './field'
import { isPhone } from './phone'
import { amount, checkedLine, date, line, text } from './text-field'

const table = 'N26 三(一)'
const form = 'N25 附件1'
const ours = '本平台规定'

const asking = (options: CallOptions, asks: 'intakeSubtype' | 'platform' | 'event'): Condition => ({
  key: 'projectTypes',
  oneOf: options.projectTypes.filter((type) => type.asks === asks).map((type) => type.value),
})

const industry = (options: CallOptions) => ({
  industry: choice(
    {
      label: '产业领域',
      section: 'basic',
      clause: form,
      hint: '仅选择一个领域',
      column: { place: 4, header: '产业领域' },
    },
    options.industries,
  ),
  industryText: line({
    label: '其他产业领域',
    section: 'basic',
    clause: form,
    hint: '选择“其他”时填写具体领域',
    max: 30,
    shownWhen: { key: 'industry', oneOf: options.industries.filter((one) => one.needsText).map((one) => one.value) },
    column: false,
  }),
})

const partner = (options: CallOptions) => ({
  category: choice(
    {
      label: '合作国别、地区',
      section: 'basic',
      clause: 'N26 四(二)',
      hint: '仅选择一项，报送时按此项归入文件夹',
      column: { place: 3, header: '合作国别、地区' },
    },
    options.categories.map(({ value, help, countries }) => ({ value, help, examples: countries })),
  ),
  partnerCountry: line({
    label: '合作国家（地区）',
    section: 'basic',
    clause: ours,
    hint: '选填，例如：哈萨克斯坦',
    max: 60,
    optional: true,
    column: false,
  }),
  partnerOrganisation: line({
    label: '外方合作单位',
    section: 'basic',
    clause: ours,
    hint: '选填，写合作单位的中文或外文全称',
    max: 120,
    optional: true,
    column: false,
  }),
})

const projectTypes = (options: CallOptions) => ({
  projectTypes: choices(
    { label: '项目类型', section: 'basic', clause: form, hint: '可多选', column: { place: 5, header: '项目类型' } },
    options.projectTypes,
  ),
  intakeSubtype: choice(
    {
      label: '“引进来”类型',
      section: 'basic',
      clause: form,
      hint: '仅选择一种类型',
      shownWhen: asking(options, 'intakeSubtype'),
      column: false,
    },
    options.intakeSubtypes.map((value) => ({ value })),
  ),
  platform: line({
    label: '依托的国际创新合作平台',
    section: 'basic',
    clause: ours,
    hint: '写平台的全称',
    max: 100,
    shownWhen: asking(options, 'platform'),
    column: false,
  }),
  eventName: line({
    label: '签约活动名称',
    section: 'basic',
    clause: ours,
    max: 100,
    shownWhen: asking(options, 'event'),
    column: false,
  }),
  eventDate: date({
    label: '签约日期',
    section: 'basic',
    clause: ours,
    shownWhen: asking(options, 'event'),
    column: false,
  }),
  eventPlace: line({
    label: '签约地点',
    section: 'basic',
    clause: ours,
    max: 60,
    shownWhen: asking(options, 'event'),
    column: false,
  }),
})

/** 信息表 up to the list of key technologies. */
export const openingShape = (options: CallOptions) => ({
  ...industry(options),
  ...partner(options),
  title: line({
    label: '项目名称',
    section: 'basic',
    clause: table,
    ...options.titleLength,
    screened: true,
    column: { place: 2, header: '项目名称' },
  }),
  ...projectTypes(options),
  overview: text({
    label: '项目概述',
    section: 'overview',
    clause: form,
    max: options.overviewLimit,
    prompt: `简要说明项目实施的必要性、主要合作内容、拟解决关键问题、预期成效目标（${options.overviewLimit}字以内）`,
    screened: true,
    column: false,
  }),
})

/** 信息表 after the list of key technologies. */
export const closingShape = {
  totalInvestment: amount({
    label: '项目计划总投入',
    section: 'investment',
    clause: table,
    hint: '单位：万元，最多两位小数',
    positive: true,
    column: { place: 9, header: '总投入（万元）' },
  }),
  provincialSupport: amount({
    label: '省财政资金支持强度建议',
    section: 'investment',
    clause: table,
    hint: '单位：万元，最多两位小数，不超过项目计划总投入',
    positive: false,
    column: { place: 10, header: '建议财政支持（万元）' },
  }),
  organisation: line({
    label: '建议单位',
    section: 'source',
    clause: table,
    max: 100,
    column: { place: 11, header: '建议单位' },
  }),
  proposer: line({
    label: '建议人',
    section: 'source',
    clause: table,
    max: 40,
    column: { place: 12, header: '建议人' },
  }),
  jobTitle: line({
    label: '职称、职务',
    section: 'source',
    clause: table,
    max: 60,
    column: { place: 13, header: '职称/职务' },
  }),
  phone: checkedLine(
    {
      label: '联系电话',
      section: 'source',
      clause: table,
      hint: '手机号，或带区号的固定电话',
      column: { place: 14, header: '联系电话' },
    },
    isPhone,
    '“联系电话”不是有效的手机号或固定电话，请改正，例如 13800000000 或 0531-80000000。',
  ),
  policyClauses: pickedClauses({
    label: '对应政策条款',
    section: 'policy',
    clause: 'N26 一(二)',
    hint: '选填，选择本建议响应的政策条款',
    optional: true,
    column: false,
  }),
}
