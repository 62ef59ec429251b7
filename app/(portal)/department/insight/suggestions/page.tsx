import type { Metadata, Route } from 'next'
import { CountedSuggestions } from '@/app/(portal)/counted-suggestions'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '建议列表' }

const reading = (id: string) => `/department/suggestions/${id}` as Route

export default async function DepartmentCountedPage(props: PageProps<'/department/insight/suggestions'>) {
  const actor = await requireActor('DEPARTMENT')
  return (
    <CountedSuggestions
      actor={actor}
      params={await props.searchParams}
      place="/department/insight/suggestions"
      reading={reading}
      breadcrumb={[
        { label: '首页', href: '/department' },
        { label: '统计分析', href: '/department/insight' },
      ]}
    />
  )
}
