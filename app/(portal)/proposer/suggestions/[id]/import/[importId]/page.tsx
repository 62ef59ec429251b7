import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ImportRest } from '@/components/suggestion/import-rest'
import { ProposalList } from '@/components/suggestion/proposal-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'
import { WordImportRef } from '@/lib/suggestion/form'
import { findOwn, findWordImport } from '@/lib/suggestion/queries'
import { proposalsOf, WordReport } from '@/lib/suggestion/word-import'
import { adopt } from './actions'

export const metadata: Metadata = { title: '核对导入内容' }

export default async function ImportReportPage({ params }: PageProps<'/proposer/suggestions/[id]/import/[importId]'>) {
  const actor = await requireActor('PROPOSER')
  const asked = WordImportRef.safeParse(await params)
  if (!asked.success) notFound()
  const { id, importId } = asked.data
  const read = await findWordImport(actor, importId)
  const found = read?.suggestionId === id ? await findOwn(actor, id) : null
  if (!read || !found) notFound()
  const report = WordReport.parse(read.report)
  const { proposals, same } = proposalsOf(found.form, found.content, report)
  const home = `/proposer/suggestions/${id}` as Route
  return (
    <>
      <PageHeader
        title="核对导入内容"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: home },
          { label: '从 Word 导入', href: `${home}/import` as Route },
        ]}
        description={`文件：${read.fileName}。勾选的栏目写入草稿，没有勾选的保持不变。`}
        actions={<ButtonLink href={`${home}/import` as Route}>换一个文件</ButtonLink>}
      />
      <div className="grid gap-6">
        <Card
          title={`第二步：选择要写入的栏目（${proposals.length} 栏）`}
          description={same > 0 ? `另有 ${same} 栏与草稿中的内容相同，无需写入。` : undefined}
        >
          {proposals.length === 0 ? (
            <EmptyState title="没有可以写入的内容">
              {same > 0 ? '文件中找到的内容与草稿完全相同。' : '文件中没有找到本表单的栏目，请按空白模板填写后再导入。'}
            </EmptyState>
          ) : (
            <ActionForm action={adopt} hidden={{ id: importId, version: found.version }}>
              <ProposalList proposals={proposals} />
              <div className="flex flex-wrap items-center gap-4">
                <SubmitButton pendingText="正在写入…">写入勾选的栏目</SubmitButton>
                <ButtonLink href={home}>不导入，返回填写</ButtonLink>
              </div>
            </ActionForm>
          )}
        </Card>
        <ImportRest unclear={report.unclear} leftOver={report.leftOver} missing={report.missing} />
      </div>
    </>
  )
}
