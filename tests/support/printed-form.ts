import { wordOf } from './hostile-word'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(p).join('')}</w:tc>`
export const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`
const restart = (text: string) => cell(text, '<w:vMerge w:val="restart"/>')
const goesOn = () => cell('', '<w:vMerge/>')

export const documentOf = (body: string) =>
  wordOf({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })

/** The form as the 2025 notice prints it, filled in by hand in a program of its own: no style of ours anywhere. */
export const printedForm = documentOf(
  [
    p('附件 1'),
    p('2025 年省级国际科技合作项目 指南建议信息表'),
    '<w:tbl>',
    row(
      '产业领域',
      '□ 新一代信息技术 □ 高端装备 □ 新能源 □ 新材料 □ 现代海洋 □ 医养健康 □ 高端化工 □ 现代高效农业 □ 生物技术 □ 低空经济 ☑ 其他: 量子信息 (仅选择一个领域)',
    ),
    row('合作国别、地区', '□ 多边科技合作 ☑ 创新领先国家 □ 上合组织成员国 □ “一带一路” 共建国家 □ 港澳台地区'),
    row('项目名称', '量子传感芯片联合研发'),
    row(
      '项目类型',
      '☑ “引进来” (□ 0-1 颠覆性技术 □ 重大基础研究 ☑ “卡脖子” 技术 □ 国产化替代 □ 变革性技术迭代) (仅选择一种类型) □ “走出去” ☑ 依托国际创新合作平台 □ 重大活动签约 (可多选)',
    ),
    row(
      '项目概述',
      '简要说明项目实施的必要性、主要合作内容、拟解决关键问题、预期成效目标 (1000 字以内)\n本项目研制量子传感芯片。\n预期申请专利3项。',
    ),
    row('关键科学问题及技术清单（不超过 5 项）'),
    `<w:tr>${restart('序号')}${restart('科学问题/关键技术')}${cell('技术成熟度等级')}</w:tr>`,
    `<w:tr>${goesOn()}${goesOn()}${cell('当前自评等级')}${cell('实施预期等级')}</w:tr>`,
    row('1', '金刚石色心制备', '3', '第6级'),
    row('2', '芯片封装', '四级', '很高'),
    row('3', '', '', ''),
    `<w:tr>${restart('项目实施\n投入计划')}${cell('项目计划总投入')}${cell('800 万元')}</w:tr>`,
    `<w:tr>${goesOn()}${cell('省财政资金支持强度建议')}${cell('XXXX 万元')}</w:tr>`,
    `<w:tr>${restart('项目指南\n建议来源')}${cell('建议单位')}${cell('示例研究院')}</w:tr>`,
    `<w:tr>${goesOn()}${cell('建议人')}${cell('李试')}${cell('职称/职务')}${cell('研究员')}</w:tr>`,
    `<w:tr>${goesOn()}${cell('联系电话')}${cell('0531-80000000')}</w:tr>`,
    '</w:tbl>',
    p('备注：技术成熟度等级详见附件 2《技术成熟度等级划分》'),
    p('联系我们：示例研究院科研处'),
    p('“量子传感芯片联合研发”项目指南建议说明报告'),
    p('(参考提纲)'),
    p('一、背景意义'),
    p('简述项目开展的必要性和重要性。'),
    p('量子传感是前沿方向。'),
    p('二、项目概述'),
    p('简述项目概况，包括国内外发展现状、项目目标、开展国际科技合作的必要性、主要研究内容、预期成效等。'),
    p('总的来说很重要。'),
    p('(一) 国内外发展现状与差距分析'),
    p('1. 发展现状'),
    p('国外已有样机。'),
    p('2. 主要差距'),
    p('3. 实施意义'),
    p('(二) 开展国际科技合作的必要性'),
    p('(六) 资金投入'),
    p('总投入800万元。'),
    p('三、关键技术清单及技术成熟度'),
    p('(一) 关键技术 1: 金刚石色心制备'),
    p('技术描述: 制备高密度色心。'),
    p('当前技术成熟度等级: 第3级，已发表论文。'),
    p('预期指标:'),
    p('灵敏度1 nT。'),
    p('(二) 关键技术 2: 芯片的封装'),
    p('技术描述:'),
    p('低应力封装。'),
    p('(三) 关键技术 3: XXXXXXXXXXXXX'),
    p('技术描述:'),
    p('四、预期成效和项目交示件'),
    p('五、指南建议'),
    p('(一) 研究内容: XXXXXXXXXXXXX'),
    p('(二) 考核指标:'),
    p('1. 验收考核指标'),
    p('专利3项。'),
    p('申报条件:'),
    p('省内单位。'),
    p('技术成熟度:'),
    p('达到6级。'),
  ].join(''),
)
