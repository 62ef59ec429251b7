import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { csvLine } from '@/lib/platform/csv'

const headers = ['项目编号', '项目名称', '承担单位', '负责人', '立项年度', '内容摘要']
const subjects = [
  '海水淡化膜材料',
  '深远海养殖装备',
  '低空飞行器动力',
  '碱性电解水制氢',
  '脑机接口芯片',
  '盐碱地改良微生物',
]

/** Invented, all different; with `changed`, every so manieth title reads differently. */
function* records(rows: number, changed: number): Generator<string[]> {
  for (let i = 1; i <= rows; i++) {
    const subject = subjects[i % subjects.length] ?? ''
    const mark = changed > 0 && i % changed === 0 ? '（修订）' : ''
    const title = `面向第${i}类应用场景的${subject}关键技术联合研究${mark}`
    const summary = `针对${subject}在第${i}类场景中寿命短、成本高的问题，联合境外团队开展材料、工艺与验证研究，形成样机并完成现场试验。`
    yield [
      `SD${2000 + (i % 25)}-${i}`,
      title,
      `示例研究院${i % 900}`,
      `测试人${i % 5000}`,
      String(2000 + (i % 25)),
      summary,
    ]
  }
}

export async function writeListFile(
  folder: string,
  format: 'xlsx' | 'csv' | 'json',
  rows: number,
  changed: number,
): Promise<string> {
  const file = path.join(folder, `list-${changed}.${format}`)
  const out = createWriteStream(file)
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  if (format === 'xlsx') {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: true })
    const sheet = workbook.addWorksheet('清单')
    sheet.addRow(headers).commit()
    for (const record of records(rows, changed)) sheet.addRow(record).commit()
    await workbook.commit()
    return file
  }
  if (format === 'csv') await write(csvLine(headers))
  let first = true
  if (format === 'json') await write('[')
  for (const record of records(rows, changed)) {
    const item = Object.fromEntries(headers.map((header, i) => [header, record[i]]))
    await write(format === 'csv' ? csvLine(record) : `${first ? '' : ','}\n${JSON.stringify(item)}`)
    first = false
  }
  out.end(format === 'json' ? ']' : '')
  await once(out, 'finish')
  return file
}
