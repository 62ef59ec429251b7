import type { Metadata } from 'next'
import { Insight } from '@/app/(portal)/insight'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '统计分析' }

export default async function DepartmentInsightPage(props: PageProps<'/department/insight'>) {
  const actor = await requireActor('DEPARTMENT')
  return (
    <Insight
      actor={actor}
      params={await props.searchParams}
      scope="本部门收到的建议"
      list="/department/insight/suggestions"
      exportPath="/department/insight/export"
    />
  )
}
