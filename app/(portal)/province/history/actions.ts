'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { deleteList } from '@/lib/history/delete-list'
import { ListVersion, StartImport } from '@/lib/history/form'
import { startImport } from '@/lib/history/start-import'
import { action } from '@/lib/platform/action'

export const start = action(StartImport, startImport, ({ id }) => {
  redirect(`/province/history/files/${id}` as Route)
})
export const remove = action(ListVersion, deleteList, () => {
  redirect('/province/history')
})
