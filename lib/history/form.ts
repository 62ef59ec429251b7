import { z } from 'zod'
import { HistoryKind } from '@/lib/platform/prisma/enums'

/** What a record holds, with the headers by which its column is guessed; compared without spaces and brackets. */
export const fields = [
  {
    key: 'identifier',
    label: '编号',
    pattern: /^(项目|立项|计划|课题|合同|任务|受理|申报)?(编号|项目号|立项号|批准号)$|^(project)?(number|no\.?|id)$/i,
  },
  {
    key: 'title',
    label: '项目名称',
    pattern: /^(项目|课题|建议|成果|指南建议)?(名称|题目|题名|标题)$|^(project)?(title|name)$/i,
  },
  {
    key: 'organisation',
    label: '单位',
    pattern: /(承担|依托|申报|牵头|建议|完成|所在|主持)?单位(名称)?$|^(organi[sz]ation|unit|institution)$/i,
  },
  {
    key: 'person',
    label: '负责人',
    pattern: /^(项目|课题)?(负责人|主持人|建议人|申请人|联系人)(姓名)?$|^(person|leader|pi)$/i,
  },
  { key: 'year', label: '年度', pattern: /年度|年份|^年$|立项时间|批准时间|^year$/i },
  { key: 'summary', label: '内容摘要', pattern: /摘要|概述|简介|研究内容|主要内容|^(summary|abstract|overview)$/i },
] as const

export type HistoryField = (typeof fields)[number]['key']
export const fieldKeys = fields.map(({ key }) => key)

/** Row of the headers (0: none), and the column of each field, counted from 0. */
export const Mapping = z.object({
  headerRow: z.number().int().min(0),
  columns: z.record(z.enum(fieldKeys), z.number().int().min(0).nullable()),
})
export type Mapping = z.output<typeof Mapping>

export const Sample = z.array(z.object({ row: z.number(), cells: z.array(z.string()) }))
export type Sample = z.output<typeof Sample>

const Column = z
  .literal('')
  .transform(() => null)
  .or(z.coerce.number().int().min(0).max(100))

const columnOf = (key: HistoryField) => {
  const label = fields.find((field) => field.key === key)?.label ?? key
  return Column.meta({ label: `${label}所在的列` })
}

export const StartImport = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    /** An existing list, or a new one of the name below. */
    list: z.literal('new').or(z.uuid('请选择导入到哪份名单')).meta({ label: '导入到' }),
    name: z.string().trim().max(100, '名单名称不超过 100 个字符').default('').meta({ label: '新名单的名称' }),
    kind: z.enum(HistoryKind, '请选择名单的类别').optional().meta({ label: '类别' }),
    headerRow: z.coerce.number().int().min(0).meta({ label: '表头所在的行' }),
    identifier: columnOf('identifier'),
    title: columnOf('title'),
    organisation: columnOf('organisation'),
    person: columnOf('person'),
    year: columnOf('year'),
    summary: columnOf('summary'),
  })
  .superRefine(({ list, name, kind, title, ...columns }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (list === 'new' && name === '') fault('name', '请填写新名单的名称，例如“2024年省重点研发计划立项清单”')
    if (list === 'new' && !kind) fault('kind', '请选择名单的类别')
    if (title === null) fault('title', '请选择项目名称所在的列：没有名称的行无法比对')
    const taken = new Map<number, string>(title === null ? [] : [[title, '项目名称']])
    for (const { key, label } of fields) {
      const column = key === 'title' ? null : columns[key]
      if (column === null) continue
      const other = taken.get(column)
      if (other) fault(key, `这一列已用于“${other}”，一列只能对应一项`)
      taken.set(column, label)
    }
  })
export type StartImport = z.output<typeof StartImport>

export const ImportRef = z.object({ id: z.uuid() })
export const ListVersion = z.object({ id: z.uuid(), version: z.coerce.number().int() })
