'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { editCall } from '@/lib/call/edit-call'
import { CallRef } from '@/lib/call/form'
import { action } from '@/lib/platform/action'
import { OptionsInput } from '@/lib/suggestion/options-input'

const EditOptions = z.intersection(
  CallRef,
  OptionsInput.transform((options) => ({ options })),
)

export const saveOptions = action(EditOptions, editCall, () => {
  revalidatePath('/province/calls', 'layout')
  return '类别与领域已保存。'
})
