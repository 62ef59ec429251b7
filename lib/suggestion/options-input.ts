import { z } from 'zod'
import { CallOptions } from './form/call-options'
import { availableColumns } from './form/columns'
import { formOf } from './form/definition'

type Typed = Record<string, unknown>

const label = (what: string) =>
  z.string().trim().min(1, `请填写${what}，或删除这一行。`).max(60, `${what}不能超过 60 个字符。`)
const names = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/[、,，;；\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  )

const rowShapes = {
  categories: z.object({
    value: label('名称'),
    help: z.string().trim().max(500, '说明不能超过 500 个字符。').default(''),
    countries: names,
  }),
  industries: z.object({
    value: label('名称'),
    needsText: z
      .string()
      .default('')
      .transform((text) => text === 'yes'),
  }),
  projectTypes: z.object({
    value: label('名称'),
    asks: z
      .enum(['', 'intakeSubtype', 'platform', 'event'])
      .default('')
      .transform((asks) => asks || null),
  }),
  intakeSubtypes: z.object({ value: label('名称') }),
  columns: z.object({ value: z.string() }),
} as const
type List = keyof typeof rowShapes

const count = (what: string, least: number, most: number) => {
  const sentence = `${what}须为 ${least} 至 ${most} 的整数。`
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}
const Counts = z.object({
  mostTechnologies: count('关键技术上限', 1, 20),
  shortestTitle: count('项目名称最少字符', 1, 60),
  longestTitle: count('项目名称最多字符', 1, 60),
  overviewLimit: count('项目概述字数上限', 100, 5000),
})

type Row = { at: number; order: number; values: Record<string, string> }

/** The typed rows of a list in their order; what was left wholly empty is no row. */
function rowsOf(typed: Typed, list: List): Row[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [path, value] of Object.entries(typed)) {
    const [name, at, key] = path.split('.')
    if (name === list && at && key && typeof value === 'string')
      rows.set(Number(at), { ...rows.get(Number(at)), [key]: value })
  }
  return [...rows]
    .map(([at, { order, ...values }]) => ({ at, order: Number(order) || at + 1, values }))
    .filter(({ values }) => Object.values(values).some((value) => value.trim() !== ''))
    .sort((a, b) => a.order - b.order || a.at - b.at)
}

type Fault = (path: (string | number)[], message: string) => void

function listOf<L extends List>(typed: Typed, list: L, fault: Fault): z.output<(typeof rowShapes)[L]>[] {
  const rows = rowsOf(typed, list)
  if (rows.length === 0 && list !== 'columns') fault([list], '至少保留一行。')
  const seen = new Set<string>()
  return rows.flatMap(({ at, values }) => {
    const parsed = rowShapes[list].safeParse(values)
    for (const { path, message } of parsed.error?.issues ?? []) fault([list, at, ...path.map(String)], message)
    // Folders of the archive that differ only in case are one folder on Windows.
    const name = parsed.data?.value.toLowerCase() ?? ''
    if (name && seen.has(name)) fault([list, at, 'value'], `“${parsed.data?.value}”重复，每个名称只能出现一次。`)
    seen.add(name)
    return parsed.data ? [parsed.data as z.output<(typeof rowShapes)[L]>] : []
  })
}

/** The suggestion's options from the editor's form: every fault at once, each at the row in which it was typed. */
export const OptionsInput = z.record(z.string(), z.unknown()).transform((typed, context): CallOptions => {
  let faulty = false
  const fault: Fault = (path, message) => {
    faulty = true
    context.addIssue({ code: 'custom', path, message })
  }
  const counts = Counts.safeParse(typed)
  for (const { path, message } of counts.error?.issues ?? []) fault(path.map(String), message)
  const { mostTechnologies = 1, shortestTitle = 1, longestTitle = 60, overviewLimit = 1000 } = counts.data ?? {}
  if (shortestTitle > longestTitle) fault(['longestTitle'], '最多字符须不少于最少字符。')
  const lists = {
    categories: listOf(typed, 'categories', fault),
    industries: listOf(typed, 'industries', fault),
    projectTypes: listOf(typed, 'projectTypes', fault),
    intakeSubtypes: listOf(typed, 'intakeSubtypes', fault).map(({ value }) => value),
  }
  const columns = listOf(typed, 'columns', fault).map(({ value }) => value)
  if (faulty) return z.NEVER
  const titleLength = { min: shortestTitle, max: longestTitle }
  // The year is the call's own: its form family puts it in.
  const options = CallOptions.parse({ ...lists, year: 0, mostTechnologies, titleLength, overviewLimit })
  return { ...options, columns: columnsOrNull(options, columns, fault) }
})

/** The standard choice is stored as such, so that a column added later appears by itself. */
function columnsOrNull(options: CallOptions, keys: string[], fault: Fault): string[] | null {
  const all = availableColumns(formOf(options))
  if (keys.some((key) => !all.some((column) => column.key === key)))
    fault(['columns'], '汇总表的栏目有误，请重新选择。')
  const standard = all.filter((column) => column.standard).map(({ key }) => key)
  return keys.length === 0 || keys.join() === standard.join() ? null : keys
}
