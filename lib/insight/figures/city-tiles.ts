import type { Fact } from '@/lib/insight/facts'
import { cities } from '@/lib/insight/form/cities'
import type { Figure } from '@/lib/insight/form/figure'
import type { CountedDepartment } from './progress'

const column = '建议'

/** What the 16 cities' bureaus have collected. */
export function citiesFigure(facts: readonly Fact[], departments: readonly CountedDepartment[]): Figure {
  return {
    key: 'cities',
    title: '16 个设区市',
    unit: '份',
    note: '各设区市科技局收到的建议；省直部门和中央驻鲁单位不在内。方块按各市大致方位排列。',
    rowHeader: '设区市',
    rows: cities.map(({ name }) => name),
    columns: [column],
    marks: cities.map(({ code, name }) => {
      const id = departments.find((department) => department.code === code)?.id ?? null
      const value = facts.filter(({ departmentId }) => departmentId === id).length
      return { row: name, column, value, find: id === null ? null : { department: id } }
    }),
    decimals: 0,
  }
}
