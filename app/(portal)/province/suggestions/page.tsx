import type { Metadata, Route } from 'next'
import { CountedSuggestions } from '@/app/(portal)/counted-suggestions'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '建议列表' }

const reading = (id: string) => `/province/suggestions/${id}` as Route

export default async function ProvinceSuggestionsPage(props: PageProps<'/province/suggestions'>) {
  const actor = await requireActor('PROVINCE')
  return (
    <CountedSuggestions
      actor={actor}
      params={await props.searchParams}
      place="/province/suggestions"
      reading={reading}
      breadcrumb={[
        { label: '首页', href: '/province' },
        { label: '统计分析', href: '/province/insight' },
      ]}
    />
  )
}
