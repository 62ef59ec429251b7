import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { WordDrop } from '@/components/suggestion/word-drop'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'
import { findOwn } from '@/lib/suggestion/queries'
import { whyNotEdit } from '@/lib/suggestion/rules'

export const metadata: Metadata = { title: '从 Word 导入' }

export default async function ImportPage({ params }: PageProps<'/proposer/suggestions/[id]/import'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const accepted = found.collaborators.filter(({ acceptedAt }) => acceptedAt)
  const why = whyNotEdit(actor, { ...found, collaborators: accepted })
  return (
    <>
      <PageHeader
        title="从 Word 导入"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: `/proposer/suggestions/${id}` as Route },
        ]}
        description="选择填好的 Word 文件，系统逐栏对照，由您勾选后才写入草稿；不会自动覆盖任何内容。"
        actions={
          <ButtonLink href={`/template/${found.callId}`} download>
            下载空白模板
          </ButtonLink>
        }
      />
      <Card title="第一步：选择文件">
        <WordDrop suggestionId={id} whyNot={why?.sentence ?? null} />
      </Card>
    </>
  )
}
