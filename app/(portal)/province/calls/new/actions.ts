'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { createCall } from '@/lib/call/create-call'
import { CreateCall } from '@/lib/call/form'
import { action } from '@/lib/platform/action'

export const create = action(CreateCall, createCall, ({ id }) => {
  redirect(`/province/calls/${id}` as Route)
})
