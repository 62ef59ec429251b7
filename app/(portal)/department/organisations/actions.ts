'use server'
import { refreshed } from '@/app/(portal)/refreshed'
import { confirmOrganisation } from '@/lib/organisation/confirm-organisation'
import { OrganisationRef, OrganisationRejection } from '@/lib/organisation/form'
import { rejectOrganisation } from '@/lib/organisation/reject-organisation'
import { action } from '@/lib/platform/action'

export const confirm = action(OrganisationRef, confirmOrganisation, () => refreshed('已确认。'))
export const reject = action(OrganisationRejection, rejectOrganisation, () => refreshed('已退回，不予通过。'))
