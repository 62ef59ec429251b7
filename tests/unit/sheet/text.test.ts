import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvReader, separatorOf } from '@/lib/sheet/csv-cells'
import { itemReader } from '@/lib/sheet/json-items'
import { encodingOf } from '@/lib/sheet/text-encoding'

/** The text in pieces of these lengths, as a disk or a network might cut it. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const length of lengths) {
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return [...pieces, text.slice(at)]
}

function readAll<Item>(read: (piece: string, last?: boolean) => Generator<Item>, pieces: readonly string[]): Item[] {
  return [...pieces.flatMap((piece) => [...read(piece)]), ...read('', true)]
}

const lengths = fc.array(fc.integer({ min: 1, max: 9 }))
const cell = fc.string({
  unit: fc.constantFrom('项', 'a', ',', '"', '\n', '\r', '；', '1'),
  minLength: 1,
  maxLength: 8,
})
const line = (row: string[]) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`
const clean = (text: string) => text.normalize('NFC').trim()

test('separated text comes back as it was written, wherever it is cut', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, lengths, (rows, places) => {
      const read = readAll(csvReader(','), cut(rows.map(line).join(''), places))
      const filled = rows.map((row) => row.map(clean)).filter((row) => row.some((text) => text !== ''))
      expect(read.map(({ cells }) => cells)).toEqual(filled)
    }),
    { numRuns: 300 },
  )
})

test('rows are numbered by the line on which they begin', () => {
  const read = readAll(csvReader(','), ['a,b\r\n"1\n2",x\r\n\r\n3,4'])
  expect(read).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1\n2', 'x'] },
    { row: 5, cells: ['3', '4'] },
  ])
})

test('a quote that is never closed names its line', () => {
  expect(() => readAll(csvReader(','), ['a\n"b\nc\n'])).toThrowError(
    expect.objectContaining({ reason: expect.objectContaining({ sentence: expect.stringContaining('第 2 行') }) }),
  )
})

test.each([
  ['编号,名称,单位', ','],
  ['编号\t名称, 全称\t单位', '\t'],
  ['编号;名称;单位,部门', ';'],
  ['"a,b,c,d"|名称|单位', '|'],
  ['名称', ','],
])('%j is separated by %j', (line, separator) => {
  expect(separatorOf(`${line}\n1,2,3,4,5`)).toBe(separator)
})

test('a list inside of something else says what is wrong with it, and not that it is broken', () => {
  const items = Array.from({ length: 9_000 }, (_, i) => ({ 项目名称: `海冰监测雷达第${i}套`, 年度: 2024 }))
  expect(() => readAll(itemReader(), [JSON.stringify({ records: items })])).toThrowError(/no-list/)
  expect(readAll(itemReader(), [JSON.stringify(items)])).toHaveLength(9_000)
})

test('records of a list, or of lines, come back as they were written, wherever the text is cut', () => {
  const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(records, lengths, fc.boolean(), (items, places, listed) => {
      const text = listed ? JSON.stringify(items, null, 1) : items.map((item) => JSON.stringify(item)).join('\n')
      expect(readAll(itemReader(), cut(text, places))).toEqual(JSON.parse(JSON.stringify(items)))
    }),
    { numRuns: 300 },
  )
})

test.each(['[{"a":1}', '{"a":"', '[{"a":1}]]', '[{"a":}]'])('%j is refused', (text) => {
  expect(() => readAll(itemReader(), [text])).toThrowError(/unreadable-table/)
})

test('tells UTF-8, UTF-16 and GBK apart, also where a character is cut in two', () => {
  const utf8 = Buffer.from('项目名称')
  expect(encodingOf(utf8.subarray(0, utf8.length - 1))).toBe('utf-8')
  expect(encodingOf(Buffer.from([0xff, 0xfe, 0x79, 0x98]))).toBe('utf-16le')
  // 项目名称 as GBK.
  expect(encodingOf(Buffer.from('cfeec4bfc3fbb3c6', 'hex'))).toBe('gb18030')
})
