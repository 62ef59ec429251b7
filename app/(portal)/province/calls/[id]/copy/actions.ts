'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { copyCall } from '@/lib/call/copy-call'
import { CopyCall } from '@/lib/call/form'
import { action } from '@/lib/platform/action'

export const copy = action(CopyCall, copyCall, ({ id }) => {
  redirect(`/province/calls/${id}` as Route)
})
