import type { Metadata } from 'next'
import { Insight } from '@/app/(portal)/insight'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '统计分析' }

export default async function ProvinceInsightPage(props: PageProps<'/province/insight'>) {
  const actor = await requireActor('PROVINCE')
  return (
    <Insight
      actor={actor}
      params={await props.searchParams}
      scope="全省；内容只统计已报送的建议"
      list="/province/suggestions"
      exportPath="/province/insight/export"
      desk="/province/screening"
    />
  )
}
