import type { BundleState } from '@/lib/platform/prisma/enums'
import { type Reason, reason } from '@/lib/platform/refused'

export const largestArchive = 500 * 2 ** 20
export const largestTable = 20 * 2 ** 20
export const mostEntries = 8_000
export const largestUnpacked = 2 * 2 ** 30
export const largestEntry = 50 * 2 ** 20

export const TooLargeArchive = reason(
  'too-large-archive',
  '压缩包超过 500 MB，没有接收。请主管部门压缩图片和附件，或分批报送。',
)
export const TooLargeTable = reason('too-large-table', '汇总表超过 20 MB，没有接收。请删去无关的内容后重新上传。')
export const EmptyUpload = reason('empty-upload', '文件是空的（0 字节）。请核对后重新选择。')
export const NotZip = reason(
  'not-zip',
  '无法读取该压缩包：它不是 ZIP 文件，或者已损坏、没有传完。请重新压缩为不加密的 .zip 后再上传（.rar、.7z 请先解压）。',
)
export const EncryptedZip = reason(
  'encrypted-zip',
  '压缩包加了密码，无法读取。请解密后重新压缩为不加密的 .zip 再上传。',
)
export const TooManyEntries = reason(
  'too-many-entries',
  `压缩包中的文件超过 ${mostEntries} 个，不是一个部门的报送材料，没有读取。请分批打包。`,
)
export const OversizedZip = reason('oversized-zip', '压缩包解开后过大，不是正常的报送材料，没有读取。')
export const NotTable = reason(
  'not-a-table',
  '汇总表须为 .xlsx 文件，并有“项目名称”一列。请另存为不加密的 .xlsx 后重新上传。',
)
export const NothingInside = reason('nothing-inside', '压缩包中没有 Word 文件（.docx）。请核对是否选错了文件。')
export const FileGone = reason('file-gone', '上传的文件已不在服务器上。请重新上传压缩包。')

export const PersonTaken = reason(
  'person-taken',
  '读取材料之后，其中有人已另有一份建议（每人限提一份），没有接收。请重新上传压缩包，按新的报告接收。',
)

const LateUnexplained = reason(
  'late-unexplained',
  '该部门的报送截止时间已过，逾期不再受理。确需接收的，请在“逾期接收的理由”中写明材料的收到时间和接收理由。',
)

/** Late is not taken; what came by e-mail in time, or is let in all the same, is taken in with a reason. */
export const whyNotOpen = (over: boolean, lateReason: string): Reason | null =>
  over && lateReason === '' ? LateUnexplained : null

const Busy = reason('bundle-busy', '材料正在处理，请等待完成后再操作。')
const Taken = reason('bundle-taken', '这份材料已经接收为批次，不能再改变。')
const NotRead = reason('bundle-not-read', '材料还没有读取完，请先上传压缩包，等待读取报告。')
const NothingFit = reason('nothing-fit', '没有可以接收的建议。请按报告请主管部门改正后重新报送。')

/** New files take the place of earlier ones until the bundle is taken. */
export function whyNotReplace(state: BundleState): Reason | null {
  if (state === 'TAKEN') return Taken
  return state === 'EMPTY' || state === 'READ' || state === 'FAILED' ? null : Busy
}

export function whyNotTake(state: BundleState, fit: number): Reason | null {
  if (state === 'TAKEN') return Taken
  if (state === 'AGREED' || state === 'TAKING') return Busy
  if (state !== 'READ') return NotRead
  return fit > 0 ? null : NothingFit
}
