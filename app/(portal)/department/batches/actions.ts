'use server'
import { redirect } from 'next/navigation'
import { CallRef } from '@/lib/batch/form'
import { openBatch } from '@/lib/batch/open-batch'
import { action } from '@/lib/platform/action'

export const open = action(CallRef, openBatch, ({ id }) => {
  redirect(`/department/batches/${id}`)
})
