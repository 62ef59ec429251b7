import type { Actor } from '@/lib/platform/actor'
import type { BatchState } from '@/lib/platform/prisma/enums'
import { ChangedMeanwhile, NotFound, type Reason, reason } from '@/lib/platform/refused'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'

export const EmptyBatch = reason('empty-batch', '批次中还没有建议。请先在审核列表中推荐，再来报送。')
export const ScanMissing = reason(
  'scan-missing',
  '还没有上传盖章的汇总表。请先导出汇总表（PDF），打印、盖章、扫描后上传（PDF 或 JPG）。',
)
export const ScanOutdated = reason(
  'scan-outdated',
  '盖章之后，批次的内容或顺序又有变化，扫描件与现在的汇总表不一致。请重新导出、盖章、扫描并上传。',
)
export const NotScan = reason('not-a-scan', '盖章扫描件须为 PDF 或 JPG 文件。请转换格式后重新上传。')
export const NotTable = reason(
  'not-a-table',
  '这不是汇总表：没有找到“序号”“项目名称”的表头，或不是普通的 .xlsx 文件（带密码、含宏的不能读取）。请选择从本页导出后修改的汇总表。',
)
export const TooManyLines = reason('too-many-lines', '表中的行或列过多，无法核对。请删去表格以外的内容后重试。')
export const TooLargeTable = reason('too-large-table', '汇总表超过 5 MB，无法核对。请删去表格以外的内容后重试。')
export const NotConfirmed = reason('not-sound', '批次还有问题没有解决，没有报送。请按“自动核对”中列出的问题逐项处理。')

export const delivered = (name: string, at: Date) =>
  reason('delivered', `${name}已于 ${shanghaiSecond(at)} 报送，批次的内容和顺序已固定，不能再改变。`)

export const shutOut = (count: number) =>
  reason('conflicted', `批次中有 ${count} 份建议您已申请回避，不能由您汇总和报送。请由本部门其他经办人办理。`)

/** What the rules look at. */
export type Desk = {
  departmentId: string
  state: BatchState
  deliveredByName: string
  deliveredAt: Date | null
  /** Hash of what it holds now. */
  hash: string
  count: number
  /** Suggestions in it that this very person may not see. */
  conflicts: number
  scan: { of: string } | null
  /** The deadline's answer, by the database's clock. */
  late: Reason | null
  /** Every check of the board holds. */
  sound: boolean
}

/** To everybody but the department's officers the open batch does not exist. */
export function whyNotHandle(actor: Actor, desk: Pick<Desk, 'departmentId' | 'conflicts'>): Reason | null {
  if (actor.role !== 'DEPARTMENT' || actor.departmentId !== desk.departmentId) return NotFound
  return desk.conflicts > 0 ? shutOut(desk.conflicts) : null
}

/** Ordering and adding the scan; `seen` is the hash of what the screen showed. */
export function whyNotChange(actor: Actor, desk: Desk, seen: string): Reason | null {
  const why = whyNotHandle(actor, desk)
  if (why) return why
  if (desk.state === 'DELIVERED' && desk.deliveredAt) return delivered(desk.deliveredByName, desk.deliveredAt)
  if (desk.count === 0) return EmptyBatch
  return desk.hash === seen ? null : ChangedMeanwhile
}

const whyNotStamped = ({ scan, hash }: Desk): Reason | null => {
  if (!scan) return ScanMissing
  return scan.of === hash ? null : ScanOutdated
}

export const whyNotDeliver = (actor: Actor, desk: Desk, seen: string): Reason | null =>
  whyNotChange(actor, desk, seen) ?? desk.late ?? (desk.sound ? null : NotConfirmed) ?? whyNotStamped(desk)
