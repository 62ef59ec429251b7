import type { AccountImport } from '@/lib/platform/prisma/client'
import { type Reason, reason } from '@/lib/platform/refused'
import { columns } from './columns'
import { mostRows } from './form'

export const BadWorkbook = reason(
  'bad-workbook',
  '无法读取该文件。请在本页下载模板填写，另存为不带密码、不含宏的 .xlsx 文件后重新上传。',
)
export const TooManyRows = reason('too-many-rows', `一个文件最多 ${mostRows} 行，请分成几个文件导入。`)
export const NoRows = reason('no-rows', '文件中没有账号：请从第 2 行起每行填写一个账号。')
export const missingColumns = (missing: string[]): Reason =>
  reason(
    'missing-columns',
    `第一行缺少列：${missing.join('、')}。请使用本页的模板，保留第一行的列名（${columns.map(({ header }) => header).join('、')}）。`,
  )
export const Raced = reason(
  'import-raced',
  '导入期间有人建立了相同的账号，本次没有导入任何账号。请再点一次“导入”，系统会重新检查每一行。',
)
const AlreadyApplied = reason('already-applied', '这个文件已经导入过，请查看导入结果。')
const NothingFit = reason('nothing-fit', '没有可以导入的行。请下载未通过行清单，改正后重新上传。')

type Judged = Pick<AccountImport, 'appliedAt'>

export function whyNotApply(checked: Judged, fit: number, rejected: number, rows: 'all' | 'fit'): Reason | null {
  if (checked.appliedAt) return AlreadyApplied
  if (fit === 0) return NothingFit
  if (rows === 'fit' || rejected === 0) return null
  return reason(
    'some-rejected',
    `有 ${rejected} 行未通过，按“全部通过才导入”没有导入任何账号。请改正后重新上传，或选择只导入通过的行。`,
  )
}
