import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { rich } from '@/lib/suggestion/form/rich-field'
import { line } from '@/lib/suggestion/form/text-field'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { blankWordFile, wordFile } from '@/lib/suggestion/word/word-file'
import { pictureIds, pictures } from '@/tests/support/pictures'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'
import { wordParagraphs } from '@/tests/support/word-text'

const form = formOf(options2026)
const call = '2026年省级科技合作项目指南建议'
const sample = sampleSuggestion(form, {
  basis: {
    type: 'doc',
    content: [
      { type: 'image', attrs: { fileId: pictureIds[0], alt: '平台', width: 40, height: 30 } },
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '联合实验室。' }] }] },
        ],
      },
    ],
  },
})
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const file = await wordFile(form, sample, call, pictures)
const paragraphs = wordParagraphs(file)

test('the same suggestion gives the same bytes, wherever and whenever', async () => {
  expect(sha256(await wordFile(form, structuredClone(sample), call, pictures))).toBe(sha256(file))
  const script = `
    import { createHash } from 'node:crypto'
    import { options2026 } from '@/lib/suggestion/form/call-options'
    import { formOf } from '@/lib/suggestion/form/definition'
    import { wordFile } from '@/lib/suggestion/word/word-file'
    import { pictures } from '@/tests/support/pictures'
    const form = formOf(options2026)
    const suggestion = form.Draft.parse(${JSON.stringify(sample)})
    wordFile(form, suggestion, '${call}', pictures).then((bytes) => console.log(createHash('sha256').update(bytes).digest('hex')))`
  const elsewhere = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    env: { ...process.env, TZ: 'America/Lima' },
    encoding: 'utf8',
  })
  expect(elsewhere.trim()).toBe(sha256(file))
})

test('the information table shows ticked boxes, lists and amounts', () => {
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      '2026年省级科技合作项目指南建议信息表',
      '（仅选择一个领域）',
      '寒区钠离子储能电池联合研发',
      '依托的国际创新合作平台：示例国际创新合作平台',
      '关键科学问题及技术清单（不超过5项）',
      '1200.00 万元',
      '300.50 万元',
      '备注：技术成熟度等级详见附件2《技术成熟度等级划分》',
    ]),
  )
  const text = paragraphs.join('')
  expect(text).toContain('☑新能源')
  expect(text).toContain('□其他：______')
  expect(text).toContain('☑“引进来”（□0-1颠覆性技术')
  expect(text).toContain('☑国产化替代')
  expect(text.match(/☑/g)).toHaveLength(6)
})

test('the report follows with the notice’s headings and the technologies in order', () => {
  const from = paragraphs.indexOf('“寒区钠离子储能电池联合研发”项目指南建议说明报告')
  expect(paragraphs.slice(from).filter((one) => one !== '' && !one.includes('的内容') && !one.endsWith('。'))).toEqual([
    '“寒区钠离子储能电池联合研发”项目指南建议说明报告',
    '一、背景意义',
    '二、项目概述',
    '（一）国内外发展现状与差距分析',
    '1.发展现状',
    '2.主要差距',
    '3.实施意义',
    '（二）开展国际科技合作的必要性',
    '（三）合作基础',
    '（四）主要研究内容',
    '（五）项目目标',
    '1.技术指标',
    '2.绩效目标',
    '（六）资金投入',
    '三、关键技术清单及技术成熟度',
    '（一）关键技术1：宽温域电解质界面调控技术a',
    '技术描述：',
    '当前技术成熟度等级：第3级（仿真级）',
    '预期指标：',
    '（二）关键技术2：宽温域电解质界面调控技术b',
    '技术描述：',
    '当前技术成熟度等级：第4级（功能级）',
    '预期指标：',
    '四、预期成效和项目交示件',
    '五、指南建议',
    '（一）研究内容：',
    '（二）考核指标：',
    '1.验收考核指标',
    '2.绩效参考指标',
    '申报条件：',
    '支持强度：',
    '技术成熟度：',
    '项目交示件：',
    '张榜范围：',
  ])
})

test('a field added to the definition is printed, and read back', async () => {
  const wider = formOf(
    options2026,
    {
      ethicsNumber: line({ label: '伦理审查编号', section: 'basic', clause: '本平台规定' }),
      risks: rich({
        label: '风险分析',
        section: 'project',
        headings: ['二、项目概述', '（七）风险分析'],
        clause: '本平台规定',
      }),
    },
    { leader: line({ label: '国外领先团队', section: 'technologies', clause: '本平台规定' }) },
  )
  const filled = sampleSuggestion(wider, {
    ethicsNumber: '伦审1号',
    risks: richText('外方供货的风险。'),
    technologies: sample.technologies.map((row) => ({ ...row, leader: '某实验室' })),
  })
  const bytes = await wordFile(wider, filled, call, pictures)
  const printed = wordParagraphs(bytes)
  expect(printed).toEqual(
    expect.arrayContaining(['伦理审查编号', '伦审1号', '国外领先团队：某实验室', '（七）风险分析', '外方供货的风险。']),
  )
  const read = await readWordFile(wider, bytes)
  expect(read.ok && read.report.found.map(({ path, source }) => [path, source])).toEqual(
    expect.arrayContaining([
      ['ethicsNumber', '伦审1号'],
      ['risks', '外方供货的风险。'],
      ['technologies.row1.leader', '某实验室'],
    ]),
  )
})

test('a picture that is not given stops the file: none is left out in silence', async () => {
  const image = { type: 'image', attrs: { fileId: 'f1', alt: '', width: 10, height: 10 } }
  const withPicture = sampleSuggestion(form, { basis: { type: 'doc', content: [image] } })
  await expect(async () => wordFile(form, withPicture, call, new Map())).rejects.toThrow('picture f1 is missing')
})

test('the blank form has the notice’s prompts and an empty place for everything', async () => {
  const blank = wordParagraphs(await blankWordFile(form, call))
  expect(blank).toEqual(
    expect.arrayContaining([
      '“XXXXX”项目指南建议说明报告',
      '（参考提纲）',
      'XXXX 万元',
      '简述项目开展的必要性和重要性。',
      '合作国家（地区）：',
      '（三）关键技术3：XXXXXXXXXXXXX',
    ]),
  )
  expect(blank.join('')).not.toContain('☑')
})
