'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { refreshed } from '@/app/(portal)/refreshed'
import { addOrganisation } from '@/lib/organisation/add-organisation'
import { confirmOrganisation } from '@/lib/organisation/confirm-organisation'
import { editOrganisation } from '@/lib/organisation/edit-organisation'
import {
  NewOrganisation,
  OrganisationEdit,
  OrganisationMerge,
  OrganisationMove,
  OrganisationRef,
  OrganisationRejection,
} from '@/lib/organisation/form'
import { mergeOrganisation } from '@/lib/organisation/merge-organisation'
import { moveOrganisation } from '@/lib/organisation/move-organisation'
import { rejectOrganisation } from '@/lib/organisation/reject-organisation'
import { action } from '@/lib/platform/action'

export const add = action(NewOrganisation, addOrganisation, ({ id }) => {
  redirect(`/admin/organisations/${id}` as Route)
})
export const edit = action(OrganisationEdit, editOrganisation, () => refreshed('已保存。'))
export const confirm = action(OrganisationRef, confirmOrganisation, () => refreshed('已确认。'))
export const reject = action(OrganisationRejection, rejectOrganisation, () => refreshed('已退回，不予通过。'))
export const move = action(OrganisationMove, moveOrganisation, () => refreshed('已转移到新的主管部门。'))
export const merge = action(OrganisationMerge, mergeOrganisation, ({ into, moved }) =>
  refreshed(`已并入“${into.name}”，${moved} 个账号一并转入。`),
)
