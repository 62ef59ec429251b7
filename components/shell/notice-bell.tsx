import { Bell } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { PageLink } from '@/components/ui/page-link'

/** The way to one's notices, with how many are new. */
export function NoticeBell({ unread }: { unread: number }) {
  return (
    <PageLink href="/notices" className="relative grid size-10 place-items-center rounded-md text-white hover:bg-brand">
      <Icon of={Bell} className="size-5" />
      <span className="sr-only">站内消息{unread > 0 && `，${unread} 条未读`}</span>
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute -top-0.5 left-5.5 min-w-4.5 rounded-full bg-accent px-1 whitespace-nowrap text-center text-white text-xs leading-4.5"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </PageLink>
  )
}
