'use server'
import { revalidatePath } from 'next/cache'
import { action } from '@/lib/platform/action'
import { CollaboratorRef, InviteCollaborator } from '@/lib/suggestion/form'
import { inviteCollaborator } from '@/lib/suggestion/invite-collaborator'
import { proposerOnly } from '@/lib/suggestion/proposer-only'
import { removeCollaborator } from '@/lib/suggestion/remove-collaborator'

const page = '/proposer/suggestions/[id]/collaborators'

export const invite = action(InviteCollaborator, proposerOnly(inviteCollaborator), () => {
  revalidatePath(page, 'page')
  return '邀请已发出。对方用该邮箱的账号登录后，可在首页接受。'
})

export const remove = action(CollaboratorRef, proposerOnly(removeCollaborator), () => {
  revalidatePath(page, 'page')
  return '已移除。'
})
