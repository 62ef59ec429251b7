import { deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import sharp from 'sharp'

const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: { r: 10, g: 80, b: 112 } } })

export const jpg = (width?: number, height?: number): Promise<Buffer> => picture(width, height).jpeg().toBuffer()
export const png = (width?: number, height?: number): Promise<Buffer> => picture(width, height).png().toBuffer()

export const docx = (text = '检测报告'): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))

export async function xlsx(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('数据').addRow(['指标', 12.5])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A PDF of one empty page; `objects` go in as further objects, `padding` makes it longer. */
export function pdf({ objects = '', padding = 0 }: { objects?: string; padding?: number } = {}): Buffer {
  const body = [
    '%PDF-1.7',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj',
    objects,
    `%${'x'.repeat(padding)}`,
    'xref\n0 1\n0000000000 65535 f ',
    'trailer <</Root 1 0 R/Size 4>>',
    'startxref\n9\n%%EOF\n',
  ]
  return Buffer.from(body.join('\n'), 'latin1')
}

/** Objects packed as writers since PDF 1.5 do. */
export const packedObject = (text: string): string => {
  const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>> stream\n${packed}\nendstream endobj`
}

/** A Word file with its parts changed: a string replaces or adds, null takes away. */
export async function changedDocx(changes: Record<string, string | null>): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await docx())
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) zip.remove(name)
    else zip.file(name, text)
  }
  return zip.generateAsync({ type: 'nodebuffer' })
}

export async function contentTypesOf(file: Buffer): Promise<string> {
  const part = (await JSZip.loadAsync(file)).file('[Content_Types].xml')
  return part ? part.async('string') : ''
}
