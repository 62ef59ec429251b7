import type { Metadata } from 'next'
import { CountedSuggestions } from '@/app/(portal)/counted-suggestions'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '建议列表' }

export default async function SupervisorCountedPage(props: PageProps<'/supervisor/insight/suggestions'>) {
  const actor = await requireActor('SUPERVISOR')
  return (
    <CountedSuggestions
      actor={actor}
      params={await props.searchParams}
      place="/supervisor/insight/suggestions"
      reading={null}
      breadcrumb={[
        { label: '首页', href: '/supervisor' },
        { label: '统计分析', href: '/supervisor/insight' },
      ]}
    />
  )
}
