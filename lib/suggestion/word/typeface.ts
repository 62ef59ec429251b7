import type { IRunOptions, IStylesOptions } from 'docx'
import { AlignmentType, LineRuleType, TextRun } from 'docx'

const face = (eastAsia: string): NonNullable<IRunOptions['font']> => ({
  eastAsia,
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
})

/** 小标宋 for titles, 黑体 and 楷体 for headings, 仿宋 for text: the faces of official papers (GB/T 9704). */
export const faces = { title: face('方正小标宋简体'), black: face('黑体'), brush: face('楷体'), body: face('仿宋') }

/** A run whose quotes, dashes and signs are set full-width, as Word does for what is typed in Chinese. */
export const written = (text: string, more: IRunOptions = {}) =>
  new TextRun({ ...more, text, font: { hint: 'eastAsia' } })

// What Word and WPS take when a face is not installed.
const otherNames: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC',
  黑体: 'SimHei,STHeiti,Noto Sans CJK SC',
  楷体: '楷体_GB2312,KaiTi,STKaiti,Noto Serif CJK SC',
  仿宋: '仿宋_GB2312,FangSong,STFangsong,Noto Serif CJK SC',
}

/** word/fontTable.xml with the names to fall back on. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
  otherNames,
)
  .map(([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`)
  .join('')}</w:fonts>`

/** Names by which the import knows headings and prompts again, also after another program saved the file. */
export const styleNames = {
  headings: ['Report Heading 1', 'Report Heading 2', 'Report Heading 3', 'Report Heading 4'],
  prompt: 'Form Prompt',
} as const

const lines = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT })
const indent = { firstLine: 640 }

const headingRuns: readonly IRunOptions[] = [
  { font: faces.black, size: 32 },
  { font: faces.brush, size: 32, bold: true },
  { font: faces.body, size: 32, bold: true },
  { font: faces.body, size: 32, bold: true },
]

/** Style ids are written without spaces, as Word itself does. */
export const styleId = (name: string) => name.replaceAll(' ', '')

export const styles: IStylesOptions = {
  default: { document: { run: { font: faces.body, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
  paragraphStyles: [
    {
      id: 'FormTitle',
      name: 'Form Title',
      run: { font: faces.title, size: 44 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...lines(32), after: 240 } },
    },
    {
      id: 'FormCell',
      name: 'Form Cell',
      run: { font: faces.body, size: 24 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: 'FormLabel',
      name: 'Form Label',
      run: { font: faces.black, size: 24 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 20, after: 20 } },
    },
    { id: 'FormNote', name: 'Form Note', run: { font: faces.body, size: 21 }, paragraph: { spacing: { before: 80 } } },
    {
      id: styleId(styleNames.prompt),
      name: styleNames.prompt,
      next: 'ReportText',
      run: { font: faces.brush, size: 24, color: '7F7F7F' },
      paragraph: { indent: { firstLine: 480 } },
    },
    {
      id: 'ReportText',
      name: 'Report Text',
      run: { font: faces.body, size: 32 },
      paragraph: { alignment: AlignmentType.BOTH, indent, spacing: { line: 560, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'ReportList',
      name: 'Report List',
      run: { font: faces.body, size: 32 },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { line: 560, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'ReportTableText',
      name: 'Report Table Text',
      run: { font: faces.body, size: 21 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: 'ReportPicture',
      name: 'Report Picture',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
    },
    ...styleNames.headings.map((name, depth) => ({
      id: styleId(name),
      name,
      next: 'ReportText',
      run: headingRuns[depth] ?? {},
      paragraph: { indent, spacing: lines(28), keepNext: true, outlineLevel: depth },
    })),
  ],
}
