import { expect, test } from 'vitest'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { availableColumns, columnsOf } from '@/lib/suggestion/form/columns'
import { compare } from '@/lib/suggestion/form/comparison'
import { completeOf, faultsOf } from '@/lib/suggestion/form/completeness'
import { formOf } from '@/lib/suggestion/form/definition'
import { checkField } from '@/lib/suggestion/form/field-path'
import { rich } from '@/lib/suggestion/form/rich-field'
import { screenedTexts } from '@/lib/suggestion/form/screened-text'
import { summaryOf } from '@/lib/suggestion/form/summary'
import { line } from '@/lib/suggestion/form/text-field'
import { informationRows } from '@/lib/suggestion/word/information-table'
import { reportOutline } from '@/lib/suggestion/word/report-outline'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const added = line({ label: '伦理审查编号', section: 'basic', clause: '本平台规定', screened: true })
const addedPart = rich({
  label: '风险分析',
  section: 'project',
  headings: ['二、项目概述', '（七）风险分析'],
  clause: '本平台规定',
  screened: true,
})
const addedInRow = line({ label: '国外领先团队', section: 'technologies', clause: '本平台规定', screened: true })
const form = formOf(options2026, { ethicsNumber: added, risks: addedPart }, { leader: addedInRow })

const paths = ['ethicsNumber', 'technologies.a.leader', 'risks']
const filled = sampleSuggestion(form, {
  ethicsNumber: '伦审〔2026〕1号',
  risks: richText('外方供货的风险。'),
  technologies: sampleSuggestion(form).technologies.map((row) => ({ ...row, leader: '某实验室' })),
})
const empty = sampleSuggestion(form, { risks: undefined })

const ours = <T extends { path: string }>(list: T[]) => list.filter(({ path }) => paths.includes(path))

test('it is saved, asked for, summed up, screened and compared', () => {
  expect(checkField(form, 'ethicsNumber', ' 伦审 ')).toEqual({ ok: true, value: '伦审' })
  expect(ours(faultsOf(form, empty)).map((fault) => fault.path)).toEqual(paths)
  expect(faultsOf(form, filled)).toEqual([])
  expect(ours(summaryOf(form, filled).flatMap(({ entries }) => entries)).map(({ text }) => text)).toEqual([
    '伦审〔2026〕1号',
    '某实验室',
    '外方供货的风险。',
  ])
  expect(ours(screenedTexts(form, filled)).map(({ text }) => text)).toEqual([
    '伦审〔2026〕1号',
    '某实验室',
    '外方供货的风险。',
  ])
  expect(ours(compare(form, empty, filled)).map(({ path, kind }) => [path, kind])).toEqual(
    paths.map((path) => [path, 'added']),
  )
})

test('it has a column of the 汇总表', () => {
  const column = columnsOf(form).find(({ key }) => key === 'ethicsNumber')
  expect(column?.header).toBe('伦理审查编号')
  expect(column?.cell({ number: 1, suggestion: filled })).toBe('伦审〔2026〕1号')
  expect(availableColumns(form).map(({ key }) => key)).toContain('risks')
})

test('it is printed in the information table and among the report’s headings', () => {
  const printed = { form, suggestion: filled, blank: false }
  const lines = informationRows(printed).flatMap((cells) => cells.flatMap((cell) => cell.lines))
  expect(lines).toEqual(expect.arrayContaining(['伦理审查编号', '伦审〔2026〕1号', '国外领先团队：某实验室']))
  const outline = reportOutline(printed)
  const at = outline.findIndex((part) => part.kind === 'heading' && part.text === '（七）风险分析')
  expect(outline[at + 1]).toEqual({ kind: 'text', document: Reflect.get(filled, 'risks') })
})

test('the form of the call itself knows nothing of it', () => {
  expect(completeOf(options2026).safeParse(filled).data).not.toHaveProperty('ethicsNumber')
})
