import { strToU8, zipSync } from 'fflate'
import type { UnreadableReason } from '@/lib/suggestion/word/import/unreadable'

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const document = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

/** A .docx of the given parts. */
export const wordOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': types, ...parts }).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )

const plain = () => wordOf({ 'word/document.xml': document('<w:p/>') })
const megabyte = 1024 * 1024

/** Says in its headers that the document is small, and is not. */
function lyingBomb(): Uint8Array {
  const bytes = wordOf({ 'word/document.xml': document(' '.repeat(24 * megabyte)) })
  const view = new DataView(bytes.buffer)
  const size = document(' '.repeat(24 * megabyte)).length
  for (let i = 0; i + 4 <= bytes.length; i += 1) if (view.getUint32(i, true) === size) view.setUint32(i, 1000, true)
  return bytes
}

const laughs = `<!DOCTYPE w [<!ENTITY a "哈哈">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`
const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

/** Files that mean harm or are none of ours, and why each is refused. */
export const hostileFiles: readonly { name: string; make: () => Uint8Array; reason: UnreadableReason }[] = [
  { name: 'nothing', make: () => new Uint8Array(), reason: 'broken' },
  { name: 'pdf', make: () => strToU8('%PDF-1.7\n'.repeat(100)), reason: 'notWord' },
  { name: 'plainText', make: () => strToU8('PK 这不是 Word 文件'), reason: 'notWord' },
  {
    name: 'oldWord',
    make: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    reason: 'binaryDoc',
  },
  { name: 'spreadsheet', make: () => wordOf({ 'xl/workbook.xml': '<workbook/>' }), reason: 'notWord' },
  { name: 'truncated', make: () => plain().subarray(0, plain().length - 40), reason: 'broken' },
  {
    name: 'damaged',
    make: () => {
      const bytes = wordOf({ 'word/document.xml': document('<w:p/>'.repeat(5000)) })
      return bytes.fill(7, 200, 260)
    },
    reason: 'broken',
  },
  { name: 'badXml', make: () => wordOf({ 'word/document.xml': '<w:document><w:p></w:document>' }), reason: 'broken' },
  {
    name: 'macros',
    make: () => wordOf({ 'word/document.xml': document('<w:p/>'), 'word/vbaProject.bin': new Uint8Array(8) }),
    reason: 'macros',
  },
  {
    name: 'macroType',
    make: () =>
      wordOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        'word/document.xml': document('<w:p/>'),
      }),
    reason: 'macros',
  },
  {
    name: 'billionLaughs',
    make: () => wordOf({ 'word/document.xml': document('<w:p>&t;</w:p>', laughs) }),
    reason: 'hostile',
  },
  {
    name: 'externalEntity',
    make: () => wordOf({ 'word/document.xml': document('<w:p>&x;</w:p>', outside) }),
    reason: 'hostile',
  },
  { name: 'bomb', make: () => wordOf({ 'word/document.xml': document(' '.repeat(24 * megabyte)) }), reason: 'bomb' },
  { name: 'lyingBomb', make: lyingBomb, reason: 'broken' },
  {
    name: 'pictureBomb',
    make: () => {
      const relations = Array.from({ length: 5 }, (_, i) => `<Relationship Id="r${i}" Target="media/${i}.png"/>`).join(
        '',
      )
      const drawn = Array.from(
        { length: 5 },
        (_, i) => `<w:p><w:r><w:drawing><a:blip r:embed="r${i}"/></w:drawing></w:r></w:p>`,
      ).join('')
      const picture = new Uint8Array(10 * megabyte)
      return wordOf({
        'word/document.xml': document(drawn),
        'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
        ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`word/media/${i}.png`, picture])),
      })
    },
    reason: 'bomb',
  },
  {
    name: 'deep',
    make: () => wordOf({ 'word/document.xml': document(`${'<w:tbl>'.repeat(5000)}${'</w:tbl>'.repeat(5000)}`) }),
    reason: 'complex',
  },
  {
    name: 'elements',
    make: () => wordOf({ 'word/document.xml': document('<w:p/>'.repeat(2_000_000)) }),
    reason: 'complex',
  },
  {
    name: 'manyParts',
    make: () =>
      wordOf({
        'word/document.xml': document(''),
        ...Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`a${i}`, ''])),
      }),
    reason: 'complex',
  },
  { name: 'hundredMegabytes', make: () => new Uint8Array(100 * megabyte).fill(0x50), reason: 'large' },
]
