import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import JSZip from 'jszip'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findKind } from '@/lib/files/content/kind'
import { changedDocx, contentTypesOf, docx, jpg, packedObject, pdf, png, xlsx } from '@/tests/support/file-content'

const latin = (text: string) => Buffer.from(text, 'latin1')
const zip = (parts: Record<string, string>) => {
  const archive = new JSZip()
  for (const [name, text] of Object.entries(parts)) archive.file(name, text)
  return archive.generateAsync({ type: 'nodebuffer' })
}
const joined = (...parts: Buffer[]) => Buffer.concat(parts)
const compound = latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')

const flipped = (content: Buffer, at: number) => {
  content.writeUInt8(content.readUInt8(at) ^ 1, at)
  return content
}
/** A PNG that says another width, with a right checksum. */
const ofWidth = (content: Buffer, width: number) => {
  content.writeUInt32BE(width, 16)
  content.writeUInt32BE(crc32(content.subarray(12, 29)), 29)
  return content
}

async function codeOf(content: Buffer): Promise<string> {
  const verdict = await findKind(content)
  return 'kind' in verdict ? verdict.kind : verdict.why.code
}

describe('takes what it is for', () => {
  test.each([
    ['PDF', () => pdf()],
    ['PDF', () => joined(pdf(), latin('\r\n\0\0\0'))],
    ['PDF', () => pdf({ objects: packedObject('4 0 <</Type/Font>>') })],
    ['JPG', () => jpg()],
    [
      'JPG',
      () =>
        sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
          .jpeg({ progressive: true })
          .toBuffer(),
    ],
    ['PNG', () => png()],
    ['DOCX', () => docx()],
    ['XLSX', () => xlsx()],
  ])('%s', async (kind, make) => {
    expect(await codeOf(await make())).toBe(kind)
  })

  test('a photo with a second picture behind the first, as phones make them', async () => {
    expect(await codeOf(joined(await jpg(), await jpg(8, 8), latin('\0\0')))).toBe('JPG')
  })
})

describe('says of each other thing what is wrong', () => {
  test.each([
    ['empty-file', latin('')],
    ['executable', latin('MZ\x90\0')],
    ['executable', latin('\x7fELF\x02')],
    ['executable', latin('#!/bin/sh\n')],
    ['web-page', latin('<!DOCTYPE html><p>')],
    ['web-page', latin('\n <!-- x --> <html>')],
    ['web-page', latin('\xef\xbb\xbf<script>')],
    ['web-page', Buffer.from('\ufeff<html>', 'utf16le')],
    ['web-page', latin('<?xml version="1.0"?><svg xmlns="x" onload="y">')],
    ['archive', latin('Rar!\x1a\x07')],
    ['archive', latin('7z\xbc\xaf\x27\x1c')],
    ['other-picture', latin('GIF89a')],
    ['other-picture', latin('\0\0\0\x18ftypheic')],
    ['other-picture', latin('RIFF\0\0\0\0WEBPVP8 ')],
    ['old-office', joined(compound, Buffer.from('WordDocument', 'utf16le'))],
    ['encrypted-office', joined(compound, Buffer.alloc(100), Buffer.from('EncryptedPackage', 'utf16le'))],
    ['unknown-content', latin('just a text')],
  ])('%s', async (code, content) => {
    expect(await codeOf(content)).toBe(code)
  })

  test('every sentence says what to do', async () => {
    for (const content of [latin(''), latin('MZ'), latin('<html>'), latin('PK'), latin('text'), compound]) {
      const verdict = await findKind(content)
      expect('why' in verdict && verdict.why.sentence).toMatch(/。.*。$/)
    }
  })
})

describe('PDF', () => {
  test.each([
    ['damaged', () => pdf().subarray(0, 120)],
    ['twofold', () => joined(pdf(), latin('<html><script>alert(1)</script>'))],
    ['twofold', async () => joined(pdf(), await zip({ 'a.txt': 'x' }))],
    ['runnable-pdf', () => pdf({ objects: '4 0 obj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj' })],
    ['runnable-pdf', () => pdf({ objects: '4 0 obj <</S/J#61va#53cript/JS(x)>> endobj' })],
    ['runnable-pdf', () => pdf({ objects: '4 0 obj <</S/Launch/F(cmd.exe)>> endobj' })],
    ['runnable-pdf', () => pdf({ objects: packedObject('4 0 <</S/JavaScript/JS(x)>>') })],
  ])('%s', async (code, make) => {
    expect(await codeOf(await make())).toBe(code)
  })

  test('a ZIP whose comment ends as a PDF does is still a ZIP', async () => {
    const archive = new JSZip().file('evil.txt', 'x')
    const tail = await archive.generateAsync({ type: 'nodebuffer', comment: 'startxref\n0\n%%EOF' })
    expect(await codeOf(joined(latin('%PDF-1.4\n'), tail))).toBe('twofold')
  })
})

describe('pictures', () => {
  test.each([
    ['damaged', async () => (await jpg()).subarray(0, 200)],
    ['damaged', () => latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['twofold', async () => joined(await jpg(), latin('MZ\x90'))],
    ['twofold', async () => joined(await jpg(), await zip({ 'a.txt': 'x' }))],
    ['twofold', async () => joined(latin('\xff\xd8\xff\xfe\0\x12<script>alert()'), (await jpg()).subarray(2))],
    ['damaged', async () => (await png()).subarray(0, -5)],
    ['damaged', async () => flipped(await png(), 45)],
    ['twofold', async () => joined(await png(), latin('<html>'))],
    ['twofold', async () => joined(await png(), await zip({ 'a.txt': 'x' }))],
    ['oversized-content', async () => ofWidth(await png(), 2 ** 24)],
    ['damaged', async () => ofWidth(await png(), 0)],
  ])('%s', async (code, make) => {
    expect(await codeOf(await make())).toBe(code)
  })
})

describe('Office', () => {
  test('macros, by the name of the part', async () => {
    expect(await codeOf(await changedDocx({ 'word/vbaProject.bin': 'x' }))).toBe('macros')
    expect(await codeOf(await changedDocx({ 'word/activeX/activeX1.xml': '<x/>' }))).toBe('macros')
  })

  test('macros, by what the list of contents says', async () => {
    const types = await contentTypesOf(await docx())
    const disguised = types.replace(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    )
    expect(disguised).not.toBe(types)
    expect(await codeOf(await changedDocx({ '[Content_Types].xml': disguised }))).toBe('macros')
    const coded = types.replace('ContentType="', 'ContentType="&#97;')
    expect(await codeOf(await changedDocx({ '[Content_Types].xml': coded }))).toBe('damaged')
  })

  test.each([
    ['archive', () => zip({ 'a.txt': 'x' })],
    ['archive', () => changedDocx({ '[Content_Types].xml': null })],
    ['other-office', () => zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['other-office', () => zip({ 'OFD.xml': '<ofd/>' })],
    ['other-office', () => changedDocx({ '[Content_Types].xml': '<Types/>' })],
    ['damaged', () => changedDocx({ '_rels/.rels': null })],
    ['twofold', async () => joined(await docx(), latin('MZ'))],
    ['damaged', async () => (await docx()).subarray(0, -100)],
    ['web-page', async () => joined(latin('<html>'), await docx())],
  ])('%s', async (code, make) => {
    expect(await codeOf(await make())).toBe(code)
  })

  test('a directory that claims to unpack to gigabytes', async () => {
    const content = await docx()
    for (
      let at = content.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = content.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      content.writeUInt32LE(2 ** 30, at + 24)
    expect(await codeOf(content)).toBe('oversized-content')
  })

  test('entries that share their bytes, as small bombs do', async () => {
    const content = await docx()
    const second = content.indexOf('PK\x01\x02', content.indexOf('PK\x01\x02', 0, 'latin1') + 4, 'latin1')
    content.writeUInt32LE(0, second + 42)
    expect(await codeOf(content)).toBe('damaged')
  })
})

test('no broken content breaks the checks', async () => {
  const whole = await Promise.all([jpg(), png(), docx(), xlsx(), pdf({ objects: packedObject('1 0 <<>>') })])
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (original, changes, part) => {
        const content = Buffer.from(original.subarray(0, Math.ceil(original.length * part)))
        for (const [at, byte] of changes) if (content.length > 0) content[at % content.length] = byte
        const verdict = await findKind(content)
        expect('kind' in verdict || verdict.why.sentence.length > 0).toBe(true)
      },
    ),
    { numRuns: 1500 },
  )
})
