/** The form's parts in order, as the side navigation shows them. */
export const sections = [
  { key: 'basic', part: 'information', title: '基本信息' },
  { key: 'overview', part: 'information', title: '项目概述' },
  { key: 'technologies', part: 'information', title: '关键科学问题及技术清单' },
  { key: 'investment', part: 'information', title: '项目实施投入计划' },
  { key: 'source', part: 'information', title: '项目指南建议来源' },
  { key: 'policy', part: 'information', title: '对应政策条款' },
  { key: 'background', part: 'report', title: '一、背景意义' },
  { key: 'project', part: 'report', title: '二、项目概述' },
  { key: 'maturity', part: 'report', title: '三、关键技术清单及技术成熟度' },
  { key: 'results', part: 'report', title: '四、预期成效和项目交示件' },
  { key: 'guide', part: 'report', title: '五、指南建议' },
] as const

export type Section = (typeof sections)[number]
export type SectionKey = Section['key']

export const partTitles = { information: '信息表', report: '说明报告' } as const
export const sectionOf = (key: SectionKey): Section => sections.find((section) => section.key === key) ?? sections[0]
