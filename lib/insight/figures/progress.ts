import type { Fact } from '@/lib/insight/facts'
import { stages } from '@/lib/insight/form'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { stageLabels } from '@/lib/insight/labels'
import { stageOf } from '@/lib/insight/stages'

export type CountedDepartment = { id: string; code: string; name: string }

export const allStages = '合计'

/** How far each department is; the last column is the sum of the others. */
export function progressFigure(facts: readonly Fact[], departments: readonly CountedDepartment[]): Figure {
  const marks: Mark[] = departments.flatMap(({ id, name }) => {
    const own = facts.filter(({ departmentId }) => departmentId === id)
    const byStage = stages.map((stage) => ({
      row: name,
      column: stageLabels[stage],
      value: own.filter(({ state }) => stageOf(state) === stage).length,
      find: { department: id, stage },
    }))
    return [...byStage, { row: name, column: allStages, value: own.length, find: { department: id } }]
  })
  const idle = departments.filter(({ id }) => !facts.some(({ departmentId }) => departmentId === id)).length
  return {
    key: 'progress',
    title: '各主管部门进展',
    unit: '份',
    note: `已提交、未撤回的建议，按现在的状态分。${idle > 0 ? `${idle} 个主管部门还没有建议，列在数据表中。` : ''}`,
    rowHeader: '主管部门',
    rows: departments.map(({ name }) => name),
    columns: [...stages.map((stage) => stageLabels[stage]), allStages],
    marks,
    decimals: 0,
  }
}
