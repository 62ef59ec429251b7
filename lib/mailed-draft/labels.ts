import type { MailedDraft } from '@/lib/platform/prisma/client'
import { isExpired } from './rules'

type Standing = { label: string; tone: 'neutral' | 'info' | 'warning' | 'success' }

/** Where it stands, in the words of the list. */
export function standingOf(draft: Pick<MailedDraft, 'state' | 'expiresAt'>, now: Date): Standing {
  switch (draft.state) {
    case 'RECEIVED':
      return { label: '待核对、邀请', tone: 'warning' }
    case 'INVITED':
      return isExpired(draft, now)
        ? { label: '邀请已过期', tone: 'warning' }
        : { label: '等待建议人确认', tone: 'info' }
    case 'ACCEPTED':
      return { label: '建议人已确认', tone: 'success' }
    case 'WITHDRAWN':
      return { label: '已撤回', tone: 'neutral' }
  }
}
