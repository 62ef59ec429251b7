import type { DepartmentKind } from '@/lib/platform/prisma/enums'

export const kindLabels: Record<DepartmentKind, string> = {
  CITY: '设区市科技局',
  OFFICE: '省直有关部门',
  CENTRAL: '中央驻鲁单位',
}
