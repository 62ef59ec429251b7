import type { BatchState, ExportKind } from '@/lib/platform/prisma/enums'

export const batchStateLabels: Record<BatchState, string> = { OPEN: '汇总中', DELIVERED: '已报送' }

export const exportLabels: Record<ExportKind, string> = {
  ARCHIVE: '压缩包（ZIP）',
  TABLE: '汇总表（XLSX）',
  PRINT: '汇总表（PDF，打印盖章用）',
  MANIFEST: '目录清单（SHA-256、SM3）',
}

/** 首次报送, then 补报 1, 2 … */
export const batchLabel = (number: number) => (number === 1 ? '首次报送' : `补报${number - 1}`)
