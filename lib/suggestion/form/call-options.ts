import { z } from 'zod'

const Label = z.string().trim().min(1).max(60)

const Industry = z.object({ value: Label, needsText: z.boolean().default(false) })
const Category = z.object({
  /** Exact name of the folder in the department's archive. */
  value: Label,
  help: z.string().max(500).default(''),
  countries: z.array(Label).default([]),
})
const ProjectType = z.object({
  value: Label,
  asks: z.enum(['intakeSubtype', 'platform', 'event']).nullable().default(null),
})

/** What changes from call to call in the form, and so is data of the call. */
export const CallOptions = z.object({
  year: z.number().int(),
  industries: z.array(Industry).min(1),
  categories: z.array(Category).min(1),
  projectTypes: z.array(ProjectType).min(1),
  intakeSubtypes: z.array(Label).min(1),
  mostTechnologies: z.number().int().min(1).max(20),
  titleLength: z.object({ min: z.number().int(), max: z.number().int() }),
  overviewLimit: z.number().int(),
  /** Keys of the 汇总表's columns in order; null is the form's own order. */
  columns: z.array(z.string()).nullable().default(null),
})
export type CallOptions = z.infer<typeof CallOptions>

const industries2025 = [
  '新一代信息技术',
  '高端装备',
  '新能源',
  '新材料',
  '现代海洋',
  '医养健康',
  '高端化工',
  '现代高效农业',
  '生物技术',
  '低空经济',
]
const other = { value: '其他', needsText: true }

const unchanged = {
  projectTypes: [
    { value: '“引进来”', asks: 'intakeSubtype' as const },
    { value: '“走出去”' },
    { value: '依托国际创新合作平台', asks: 'platform' as const },
    { value: '重大活动签约', asks: 'event' as const },
  ],
  intakeSubtypes: ['0-1颠覆性技术', '重大基础研究', '“卡脖子”技术', '国产化替代', '变革性技术迭代'],
  mostTechnologies: 5,
  titleLength: { min: 5, max: 60 },
  overviewLimit: 1000,
}

export const options2025: CallOptions = CallOptions.parse({
  ...unchanged,
  year: 2025,
  industries: [...industries2025.map((value) => ({ value })), other],
  categories: [
    {
      value: '多边科技合作',
      help: '聚焦高端装备、新能源、医养健康、现代高效农业等重点技术领域，支持与日韩、上合组织成员国、港澳地区等开展联合研发等多边科技合作。',
      countries: ['日本', '韩国', '上合组织成员国', '香港', '澳门'],
    },
    {
      value: '创新领先国家',
      help: '聚焦新能源、新材料、新一代信息技术、生物技术、公共卫生等共同关切领域，支持开展联合技术攻关、技术引进和成果转化等“引进来”项目。',
      countries: ['欧洲国家', '美国', '日本', '韩国'],
    },
    {
      value: '上合组织成员国',
      help: '聚焦新能源、高端装备、高端化工、现代高效农业等重点产业领域，支持开展科技研发、创新应用、双向成果转化等。',
      countries: ['俄罗斯', '白俄罗斯', '乌兹别克斯坦'],
    },
    {
      value: '“一带一路”共建国家',
      help: '聚焦新一代信息技术、医药健康、现代高效农业、低空经济等重点技术领域，支持“引进来”项目和技术转移、海外应用示范等“走出去”项目。',
      countries: ['越南', '马来西亚', '新加坡', '南非', '巴西', '以色列'],
    },
    {
      value: '港澳台地区',
      help: '聚焦人工智能、医养健康、现代海洋、现代高效农业等重点产业领域，支持联合开展关键技术攻关和成果转移转化等。',
      countries: ['香港', '澳门', '台湾'],
    },
  ],
})

export const options2026: CallOptions = CallOptions.parse({
  ...unchanged,
  year: 2026,
  industries: [{ value: '人工智能' }, ...industries2025.map((value) => ({ value })), other],
  categories: [
    {
      value: '上合组织成员国',
      help: '围绕人工智能、医养健康、现代高效农业、新能源等重点产业领域，拓展布局国际合作节点，推进中国—上海合作组织科技创新合作中心建设。',
      countries: ['俄罗斯', '白俄罗斯', '乌兹别克斯坦', '哈萨克斯坦'],
    },
    {
      value: '日韩',
      help: '聚焦人工智能、绿色低碳、高端装备制造、新能源新材料、生命健康等重点技术领域，支持与日韩开展联合研发等多边科技合作项目。',
      countries: ['日本', '韩国'],
    },
    {
      value: '创新领先国家',
      help: '聚焦新能源、新材料、新一代信息技术、生物技术、公共卫生等共同关切领域，支持联合技术攻关、技术引进和成果转化等“引进来”项目。',
      countries: ['欧洲国家', '美国', '澳大利亚'],
    },
    {
      value: '“一带一路”共建国家',
      help: '聚焦新一代信息技术、医养健康、现代高效农业、低空经济等重点技术领域，支持“引进来”项目和技术转移、海外应用示范等“走出去”项目。',
      countries: ['越南', '新加坡', '以色列', '塞尔维亚'],
    },
    {
      value: '港澳台地区',
      help: '聚焦人工智能、医养健康、现代海洋、现代高效农业等重点产业领域，支持联合开展关键技术攻关和成果转移转化等。',
      countries: ['香港', '澳门', '台湾'],
    },
  ],
})
