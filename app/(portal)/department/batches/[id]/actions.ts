'use server'
import { revalidatePath } from 'next/cache'
import { annotateBatch } from '@/lib/batch/annotate-batch'
import { arrangeBatch } from '@/lib/batch/arrange-batch'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { exportBatch } from '@/lib/batch/export-batch'
import { AnnotateBatch, ArrangeBatch, DeliverBatch, ExportBatch, OrderByRule } from '@/lib/batch/form'
import { orderBatch } from '@/lib/batch/order-batch'
import { action } from '@/lib/platform/action'

const anew = ({ id }: { id: string }) => revalidatePath(`/department/batches/${id}`)

export const arrange = action(ArrangeBatch, arrangeBatch, (batch) => {
  anew(batch)
  return '顺序已保存，表格、文件和文件夹中的顺序号随之更新。'
})

export const annotate = action(AnnotateBatch, annotateBatch, (batch) => {
  anew(batch)
  return '备注已采用，汇总表中增加“备注”一列。'
})

export const sort = action(OrderByRule, orderBatch, (batch) => {
  anew(batch)
  return '已重新排序，表格、文件和文件夹中的顺序号随之更新。'
})

export const take = action(ExportBatch, exportBatch, (made) => {
  anew(made)
  return `已生成，编号 ${made.number}，请在下面的“导出台账”中下载。`
})

export const deliver = action(DeliverBatch, deliverBatch, (batch) => {
  anew(batch)
  return '已报送省科技厅，批次的内容、顺序和文件已固定。'
})
