import type { Route } from 'next'
import { ChangeList } from '@/components/suggestion/change-list'
import { Card } from '@/components/ui/card'
import { PageLink } from '@/components/ui/page-link'
import type { OpenedDesk } from '@/lib/review/open-desk'

/** 自您上次查看以来的变化, or against any earlier version. */
export function Changes({ opened: { id, changes, versions, current } }: { opened: OpenedDesk }) {
  if (!changes) return null
  const others = versions.filter(({ number }) => number !== current.number && number !== changes.since)
  return (
    <Card
      title={changes.looked ? '自您上次查看以来的变化' : `与第${changes.since}版相比的变化`}
      description={`第${current.number}版与第${changes.since}版相比，${changes.list.length} 处变化。`}
      actions={others.map(({ number }) => (
        <PageLink key={number} href={`/department/suggestions/${id}?since=${number}` as Route} className="text-link">
          与第{number}版比较
        </PageLink>
      ))}
    >
      <details open={changes.list.length <= 12}>
        <summary className="mb-3 cursor-pointer">逐项查看</summary>
        <ChangeList changes={changes.list} />
      </details>
    </Card>
  )
}
