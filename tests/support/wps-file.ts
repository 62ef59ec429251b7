import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// What WPS writes differently from Word: seen in files saved by WPS Office 11 and 12.

/** Styles by number, as 2, 3, a0; their names stay. */
function numberStyles(parts: Record<string, string>): void {
  const ids = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id = '']) => id)
  const numbered = new Map(ids.map((id, i) => [id, i < 9 ? String(i + 2) : `a${i}`]))
  const renumber = (_: string, before: string, id: string) => `${before}"${numbered.get(id) ?? id}"`
  for (const name of ['word/styles.xml', 'word/document.xml'])
    parts[name] = (parts[name] ?? '').replace(
      /(w:styleId=|<w:(?:pStyle|rStyle|basedOn|next|link) w:val=)"([^"]+)"/g,
      renumber,
    )
}

const properties =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋_GB2312"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
const run = (text: string) => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** Every text in several runs, as the spelling check leaves it; numbers and names of places in smart tags. */
function splitRuns(xml: string): string {
  let bookmark = 0
  return xml.replace(
    /<w:r><w:rPr>[^/]*\/><\/w:rPr><w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g,
    (_, text: string) => {
      const middle = Math.floor(text.length / 2)
      bookmark++
      return [
        `<w:bookmarkStart w:id="${bookmark}" w:name="OLE_LINK${bookmark}"/>`,
        run(text.slice(0, 2)),
        '<w:proofErr w:type="spellStart"/>',
        `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv"><w:smartTagPr><w:attr w:name="UnitName" w:val="米"/></w:smartTagPr>${run(text.slice(2, middle))}</w:smartTag>`,
        '<w:proofErr w:type="spellEnd"/>',
        `<w:bookmarkEnd w:id="${bookmark}"/>`,
        run(text.slice(middle)),
      ].join('')
    },
  )
}

/** A shape beside the text: drawn for new programs, and again for old ones. */
const shape = [
  `<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`,
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1080135" cy="360045"/><wp:docPr id="1" name="直接连接符 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`,
  `<mc:Fallback><w:pict><v:line><v:textbox><w:txbxContent><w:p><w:r><w:t>不应读两遍</w:t></w:r></w:p></w:txbxContent></v:textbox></v:line></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
].join('')

/** The same document as WPS saves it again. */
export function savedByWps(docx: Uint8Array): Buffer {
  const bytes = unzipSync(docx)
  const parts: Record<string, string> = {
    'word/document.xml': strFromU8(bytes['word/document.xml'] ?? new Uint8Array()),
    'word/styles.xml': strFromU8(bytes['word/styles.xml'] ?? new Uint8Array()),
  }
  numberStyles(parts)
  const document = splitRuns(parts['word/document.xml'] ?? '')
    .replace('</w:tbl>', `</w:tbl>${shape}`)
    .replace('xmlns:w10=', 'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:w10=')
    .replaceAll('<w:tcPr>', '<w:tcPr><w:noWrap w:val="0"/>')
  const written: Record<string, Uint8Array> = {
    ...bytes,
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(parts['word/styles.xml'] ?? ''),
    'docProps/app.xml': strToU8(
      '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_12.1.0.17147_F1E327BC-269C-435d-A152-05C5408002CA</Application></Properties>',
    ),
    'customXml/item1.xml': strToU8('<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"/>'),
  }
  return Buffer.from(zipSync(written))
}
