import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { newReceiptNumber } from '@/lib/suggestion/receipt-number'
import { holdArrival } from './arrival'
import { tellDepartment } from './department-notice'
import type { BatchRef } from './form'
import { whyNotReceive } from './rules'

/** 签收: the province has it. The department gets a 回执 with the batch's hash. */
export function receiveBatch(actor: Actor, { id }: z.output<typeof BatchRef>): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const held = await holdArrival(tx, actor, id)
    refuseIf(whyNotReceive(held.arrival))
    const receipt = newReceiptNumber()
    await tx.reception.create({
      data: {
        batchId: id,
        receipt,
        receivedAt: await databaseNow(tx),
        receivedById: held.staff.id,
        receivedByName: held.staff.name,
      },
    })
    const text = `省科技厅已签收，共 ${held.rows.length} 项，回执号 ${receipt}。可在批次页面打印回执。`
    await tellDepartment(tx, held, '报送已签收', text)
    const detail = { receipt, hash: held.batch.hash, intact: held.arrival.intact }
    await recordAudit(tx, actor, { action: 'batch.received', subject: `batch:${id}`, detail })
    return { id }
  })
}
