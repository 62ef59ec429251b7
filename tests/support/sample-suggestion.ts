import type { Form, Suggestion, Technology } from '@/lib/suggestion/form/definition'

export const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
export const richText = (...paragraphs: string[]) => ({ type: 'doc', content: paragraphs.map(paragraph) })

export function sampleTechnology(form: Form, id: string, more: Record<string, unknown> = {}): Technology {
  return form.Row.parse({
    id,
    name: `宽温域电解质界面调控技术${id}`,
    currentTrl: 3,
    expectedTrl: 6,
    description: richText('面向寒区储能的电解质界面调控。'),
    maturity: richText('已完成概念模型仿真，发表论文2篇。'),
    indicators: richText('-40 ℃容量保持率≥80%，国内外同类为65%。'),
    ...more,
  })
}

/** Invented, and nothing is missing. */
export function sampleSuggestion(form: Form, more: Record<string, unknown> = {}): Suggestion {
  const report = form.fields.filter((field) => field.widget === 'rich')
  return form.Draft.parse({
    industry: '新能源',
    category: form.options.categories[0]?.value,
    partnerCountry: '哈萨克斯坦',
    title: '寒区钠离子储能电池联合研发',
    projectTypes: ['“引进来”', '依托国际创新合作平台', '重大活动签约'],
    intakeSubtype: '国产化替代',
    platform: '示例国际创新合作平台',
    eventName: '示例技术对接会',
    eventDate: '2025-09-18',
    eventPlace: '阿拉木图',
    overview: '本项目面向寒区储能需求，与外方联合攻关。\n预期形成样机一套。',
    technologies: [sampleTechnology(form, 'a'), sampleTechnology(form, 'b', { currentTrl: 4 })],
    totalInvestment: '1200',
    provincialSupport: '300.50',
    organisation: '示例大学（测试）',
    proposer: '张试',
    jobTitle: '教授',
    phone: '13800000000',
    ...Object.fromEntries(report.map(({ key, label }) => [key, richText(`${label}的内容，含专利3项、产值500万元。`)])),
    ...more,
  })
}
