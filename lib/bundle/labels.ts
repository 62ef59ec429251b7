import type { BundleState } from '@/lib/platform/prisma/enums'

export const bundleStateLabels: Record<BundleState, string> = {
  EMPTY: '待上传',
  WAITING: '排队中',
  READING: '正在读取',
  READ: '待确认',
  AGREED: '排队接收',
  TAKING: '正在接收',
  TAKEN: '已接收',
  FAILED: '未能读取',
}

export const bundleStateTones = {
  EMPTY: 'neutral',
  WAITING: 'info',
  READING: 'info',
  READ: 'warning',
  AGREED: 'info',
  TAKING: 'info',
  TAKEN: 'success',
  FAILED: 'danger',
} as const
