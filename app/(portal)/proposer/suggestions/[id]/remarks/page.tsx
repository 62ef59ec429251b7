import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { RemarkForm } from '@/components/suggestion/remark-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { requireActor } from '@/lib/platform/session'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { findOwn } from '@/lib/suggestion/queries'
import { whyNotEdit } from '@/lib/suggestion/rules'
import { answer } from './actions'

export const metadata: Metadata = { title: '修改意见' }

export default async function RemarksPage({ params }: PageProps<'/proposer/suggestions/[id]/remarks'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const { remarks } = found
  const done = remarks.filter(({ resolvedAt }) => resolvedAt !== null).length
  const places = placedFields(found.form, found.content)
  const accepted = found.collaborators.filter(({ acceptedAt }) => acceptedAt)
  const why = whyNotEdit(actor, { ...found, collaborators: accepted })
  return (
    <>
      <PageHeader
        title="修改意见"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: `/proposer/suggestions/${id}` as Route },
        ]}
        description="逐条修改并答复。没有列出的栏目也可以修改，重新提交前会列出全部变化。"
      />
      <Card title="核对清单" flush>
        {remarks.length === 0 ? (
          <EmptyState title="没有修改意见">主管部门退回时提出的意见会列在这里。</EmptyState>
        ) : (
          <>
            <div className="border-line border-b px-4 py-4 sm:px-6">
              <Progress
                label="处理情况"
                value={done}
                max={remarks.length}
                text={
                  done === remarks.length
                    ? `${done} 条意见已全部处理`
                    : `共 ${remarks.length} 条意见，已处理 ${done} 条`
                }
              />
            </div>
            <ol>
              {remarks.map((remark) => {
                const place = places.find(({ path }) => path === remark.fieldPath)
                return (
                  <RemarkForm
                    key={remark.id}
                    remark={remark}
                    suggestionId={id}
                    place={place && { label: place.label, section: place.field.section }}
                    whyNot={why?.sentence ?? null}
                    action={answer}
                  />
                )
              })}
            </ol>
          </>
        )}
      </Card>
    </>
  )
}
