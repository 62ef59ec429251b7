import { type Check, doubles } from '@/lib/export/form/check'
import type { ArchivePlace } from '@/lib/export/names'
import { nameKey } from '@/lib/export/safe-name'
import { faultsOf } from '@/lib/suggestion/form/completeness'
import type { Form } from '@/lib/suggestion/form/definition'
import type { BatchRow } from './batch-row'

const at = ({ number, content }: BatchRow) => `第 ${number} 项《${content.title}》`

function whyIncomplete(form: Form, row: BatchRow): string[] {
  const faults = faultsOf(form, row.content)
  return faults.length === 0 ? [] : [`${at(row)}：${faults.map(({ sentence }) => sentence).join('')}`]
}

/** 自动核对: what must be so before a batch is handed in. */
export function boardOf(form: Form, rows: readonly BatchRow[], places: readonly ArchivePlace[]): Check[] {
  const categories = form.options.categories.map(({ value }) => value)
  const paths = places.flatMap((place) => [place.document, ...place.evidence.map(({ path }) => path)])
  const say = (wrong: readonly BatchRow[]) => wrong.map(at)
  return [
    { key: 'complete', label: '信息表和说明报告填写完整', broken: rows.flatMap((row) => whyIncomplete(form, row)) },
    { key: 'documents', label: '每一行都有对应的 Word 文件', broken: say(rows.filter((row) => !row.document)) },
    { key: 'one-each', label: '每人只有一份建议', broken: say(doubles(rows, (row) => row.identityHash)) },
    {
      key: 'content',
      label: '内容与提交时一致（SHA-256 相符）',
      broken: say(rows.filter((row) => !row.intact)),
    },
    {
      key: 'categories',
      label: '合作国别、地区均在本次征集的范围内',
      broken: say(rows.filter((row) => !categories.includes(row.content.category))),
    },
    {
      key: 'numbers',
      label: '顺序号从 1 起连续，表格、文件、文件夹一致',
      broken: say(rows.filter((row, i) => row.number !== i + 1 || places[i]?.number !== row.number)),
    },
    { key: 'paths', label: '文件名互不重复，各系统均可解压', broken: doubles(paths, nameKey) },
  ]
}

export const isSound = (checks: readonly Check[]) => checks.every(({ broken }) => broken.length === 0)
