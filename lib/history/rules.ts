import type { Actor } from '@/lib/platform/actor'
import type { HistoryImportState } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

export const largestFile = 90 * 2 ** 20
export const mostRecords = 300_000

export const TooLargeList = reason(
  'too-large-list',
  '文件超过 90 MB，没有接收。请删去无关的列和工作表，或分成几个文件后再上传。',
)
export const EmptyList = reason('empty-list', '文件中没有内容。请核对后重新选择。')
export const NoRecords = reason('no-records', '表头以下没有可以导入的行。请核对表头所在的行后重新上传。')
export const TooManyRecords = reason(
  'too-many-records',
  `一个文件最多 ${mostRecords} 行，其余的行没有导入。请分成几个文件导入同一份名单。`,
)
export const FileGone = reason('file-gone', '上传的文件已不在服务器上，没有导入完。请重新上传，已导入的行不会重复。')
export const NameTaken = reason('name-taken', '已有同名的名单。要更新它，请在“导入到”中选择它；否则请换一个名称。')
const Started = reason('import-started', '这个文件已经开始导入，请查看导入进度。')
const Removed = reason('list-removed', '这份名单正在删除，请稍后再看。')
export const Vanishing = reason('list-vanishing', '所选的名单正在删除，不能再导入。请选择其他名单或新建一份。')
const Busy = reason('list-busy', '这份名单正在导入，不能删除。请等待导入完成后再删除。')

/** Lists are kept by the province; to everybody else they do not exist. */
export const whyNotKeep = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)

/** Supervision reads them along. */
export const whyNotRead = (actor: Actor): Reason | null => (actor.role === 'SUPERVISOR' ? null : whyNotKeep(actor))

export const whyNotStart = (actor: Actor, state: HistoryImportState): Reason | null =>
  whyNotKeep(actor) ?? (state === 'RECEIVED' ? null : Started)

/** `busy`: imports into it that are not finished. */
export const whyNotDelete = (actor: Actor, list: { removedAt: Date | null }, busy: number): Reason | null =>
  whyNotKeep(actor) ?? (list.removedAt ? Removed : null) ?? (busy > 0 ? Busy : null)
