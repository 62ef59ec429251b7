'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { refreshed } from '@/app/(portal)/refreshed'
import { agreeBundle } from '@/lib/bundle/agree-bundle'
import { BundleVersion, OpenBundle } from '@/lib/bundle/form'
import { openBundle } from '@/lib/bundle/open-bundle'
import { action } from '@/lib/platform/action'

export const open = action(OpenBundle, openBundle, ({ id }) => {
  redirect(`/province/bundles/${id}` as Route)
})
export const agree = action(BundleVersion, agreeBundle, () => refreshed('已确认，正在后台接收，可以离开本页。'))
