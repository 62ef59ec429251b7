// Words of the printed form that are no field's label; written by the Word file, known to the Word import.
export const informationTitle = (callTitle: string) => `${callTitle}信息表`
export const reportTitle = (title: string) => `“${title || 'XXXXX'}”项目指南建议说明报告`
export const outlineNote = '（参考提纲）'
export const ticked = '☑'
export const unticked = '□'
export const listTitle = (most: number) => `关键科学问题及技术清单（不超过${most}项）`
export const listHeads = { number: '序号', name: '科学问题/关键技术', levels: '技术成熟度等级' }
export const investmentTitle = ['项目实施', '投入计划'] as const
export const sourceTitle = ['项目指南', '建议来源'] as const
export const jobTitleLabel = '职称/职务'
export const unit = '万元'
export const blankAmount = 'XXXX'
export const note = '备注：技术成熟度等级详见附件2《技术成熟度等级划分》'

const numerals = '一二三四五六七八九十'

/** （一）… （二十）, as the report numbers its technologies. */
export function chineseNumber(number: number): string {
  const ten = number >= 10 ? `${number >= 20 ? numerals.charAt(Math.floor(number / 10) - 1) : ''}十` : ''
  return ten + (number % 10 === 0 ? '' : numerals.charAt((number % 10) - 1))
}

export const technologyHeading = (number: number, name: string) =>
  `（${chineseNumber(number)}）关键技术${number}：${name}`
