'use server'
import { refreshed } from '@/app/(portal)/refreshed'
import { acceptBatch } from '@/lib/intake/accept-batch'
import { BatchRef, RefuseBatch, SeenReception } from '@/lib/intake/form'
import { receiveBatch } from '@/lib/intake/receive-batch'
import { refuseBatch } from '@/lib/intake/refuse-batch'
import { verifyBatch } from '@/lib/intake/verify-batch'
import { action } from '@/lib/platform/action'

export const receive = action(BatchRef, receiveBatch, () => refreshed('已签收，回执已通知主管部门。'))
export const accept = action(SeenReception, acceptBatch, ({ moved }) =>
  refreshed(`已受理，${moved} 项建议进入查重，主管部门已收到通知。`),
)
export const refuse = action(RefuseBatch, refuseBatch, ({ moved }) =>
  refreshed(`没有受理，${moved} 项建议已退回主管部门，理由已通知。`),
)
export const verify = action(BatchRef, verifyBatch, ({ files, broken }) =>
  broken.length === 0
    ? `已逐个读取 ${files} 个文件，内容均与报送时的校验码一致。`
    : `${files} 个文件中有与报送时不一致的：${broken.map((number) => (number === 0 ? '盖章扫描件' : `第 ${number} 项`)).join('、')}。请勿受理，并联系系统管理员。`,
)
