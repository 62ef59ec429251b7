'use server'
import { revalidatePath } from 'next/cache'
import { InviteProposer, WithdrawMailedDraft } from '@/lib/mailed-draft/form'
import { inviteProposer } from '@/lib/mailed-draft/invite-proposer'
import { withdrawMailedDraft } from '@/lib/mailed-draft/withdraw-mailed-draft'
import { action } from '@/lib/platform/action'

const page = '/department/mailed-drafts/[id]'

export const invite = action(InviteProposer, inviteProposer, () => {
  revalidatePath(page, 'page')
  return '邀请已发出，以前发出的链接不再有效。'
})

export const withdraw = action(WithdrawMailedDraft, withdrawMailedDraft, () => {
  revalidatePath(page, 'page')
  return '已撤回，邀请链接不再有效。'
})
