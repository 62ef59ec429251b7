import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { FileRow } from '@/components/review/file-row'
import { PartTabs } from '@/components/review/part-tabs'
import { ReadingView } from '@/components/suggestion/reading-view'
import { Trail } from '@/components/suggestion/trail'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listEvidence } from '@/lib/files/queries'
import { requireActor } from '@/lib/platform/session'
import { SuggestionId } from '@/lib/review/form'
import { stateLabels } from '@/lib/suggestion/labels'
import { openSuggestion } from '@/lib/suggestion/open-suggestion'

export const metadata: Metadata = { title: '查看建议' }

/** A delivered suggestion as it was submitted: to read, and nothing else. */
export default async function ReadingPage(props: PageProps<'/province/suggestions/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const { id } = await props.params
  if (!SuggestionId.safeParse({ id }).success) notFound()
  const { form, version, state, department, organisation, call, path } = await openSuggestion(actor, { id }).catch(
    notFoundIfRefused,
  )
  const { content } = version
  const technologyIds = content.technologies.map((row) => row.id)
  const evidence = await listEvidence(actor, id, { technologyIds, versionAt: version.submittedAt })
  return (
    <>
      <PageHeader
        title={content.title || '（未命名）'}
        badge={<Badge tone="brand">{stateLabels[state]}</Badge>}
        breadcrumb={[
          { label: '首页', href: '/province' },
          { label: '建议列表', href: '/province/suggestions' },
        ]}
        description={
          <>
            {call.title}；{department.name}；{organisation.name}　{content.proposer} {content.jobTitle}　第
            {version.number}
            版，
            <Time value={version.submittedAt} /> 提交，回执号 {version.receipt}
          </>
        }
      />
      <PartTabs>
        <ReadingView form={form} suggestion={content} />
      </PartTabs>
      <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
        <Card title="佐证材料">
          {evidence.length === 0 ? (
            <p className="text-ink-soft">没有佐证材料。</p>
          ) : (
            <ul className="divide-y divide-line">
              {evidence.map((file) => {
                const at = technologyIds.indexOf(file.technologyId ?? '')
                return <FileRow key={file.id} file={file} belongs={at < 0 ? '整个项目' : `关键技术${at + 1}`} />
              })}
            </ul>
          )}
        </Card>
        <Card title="办理经过">
          <Trail transitions={path} />
        </Card>
      </div>
    </>
  )
}
