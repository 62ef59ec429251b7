import type { Metadata } from 'next'
import { Insight } from '@/app/(portal)/insight'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '统计分析' }

export default async function SupervisorInsightPage(props: PageProps<'/supervisor/insight'>) {
  const actor = await requireActor('SUPERVISOR')
  return (
    <Insight
      actor={actor}
      params={await props.searchParams}
      scope="全省；内容只统计已报送的建议"
      list="/supervisor/insight/suggestions"
      exportPath="/supervisor/insight/export"
    />
  )
}
