import type { HistoryImportState, HistoryKind } from '@/lib/platform/prisma/enums'

export const kindLabels: Record<HistoryKind, string> = { FUNDED: '已立项项目', EARLIER: '往年建议' }

export const importStateLabels: Record<HistoryImportState, string> = {
  RECEIVED: '待对应列',
  WAITING: '排队中',
  RUNNING: '正在导入',
  DONE: '已完成',
  FAILED: '未完成',
}

/** “C 列”, as spreadsheets call it. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
