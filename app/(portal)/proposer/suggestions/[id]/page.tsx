import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WritingScreen } from '@/components/editor/writing-screen'
import { DraftPapers } from '@/components/suggestion/draft-papers'
import { LateTexts } from '@/components/suggestion/late-texts'
import { StatusLine } from '@/components/suggestion/status-line'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { listEvidence } from '@/lib/files/queries'
import { requireActor } from '@/lib/platform/session'
import { sections } from '@/lib/suggestion/form/section'
import { stateLabels } from '@/lib/suggestion/labels'
import { findOwn, findVersion } from '@/lib/suggestion/queries'
import { whyNotEdit } from '@/lib/suggestion/rules'

export const metadata: Metadata = { title: '填写指南建议' }

export default async function WritingPage({ params, searchParams }: PageProps<'/proposer/suggestions/[id]'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const submitted = found.state === 'RETURNED' ? await findVersion(actor, id) : null
  const { section: wanted, imported } = await searchParams
  const section = sections.find(({ key }) => key === wanted)?.key ?? 'basic'
  const accepted = found.collaborators.filter(({ acceptedAt }) => acceptedAt)
  const readOnly = whyNotEdit(actor, { ...found, collaborators: accepted }) !== null
  const fields = Object.fromEntries(found.fields.map(({ path, version, changedAt: at }) => [path, { version, at }]))
  const remarks = found.remarks.map(({ resolvedAt, ...remark }) => ({ ...remark, resolved: resolvedAt !== null }))
  const technologyIds = found.content.technologies.map((row) => row.id)
  const evidence = await listEvidence(actor, id, { technologyIds })
  return (
    <>
      <PageHeader
        title={found.title || '未命名的建议'}
        badge={<Badge tone={found.state === 'RETURNED' ? 'warning' : 'neutral'}>{stateLabels[found.state]}</Badge>}
        breadcrumb={[{ label: '首页', href: '/proposer' }]}
        description={<StatusLine suggestion={found} />}
        actions={
          <>
            {!readOnly && (
              <ButtonLink href={`/proposer/suggestions/${id}/submit`} variant="primary">
                检查与提交
              </ButtonLink>
            )}
            {readOnly && found.submittedNumber !== null && (
              <ButtonLink href={`/proposer/suggestions/${id}/receipt`} variant="primary">
                回执
              </ButtonLink>
            )}
            {remarks.length > 0 && (
              <ButtonLink href={`/proposer/suggestions/${id}/remarks`}>
                修改意见（{remarks.filter(({ resolved }) => !resolved).length} 条待处理）
              </ButtonLink>
            )}
            <ButtonLink href={`/proposer/suggestions/${id}/collaborators`}>合作者</ButtonLink>
            <ButtonLink href={`/proposer/suggestions/${id}/versions`}>版本与经过</ButtonLink>
          </>
        }
      />
      <DraftPapers
        suggestionId={id}
        callId={found.callId}
        editable={!readOnly}
        number={readOnly ? found.submittedNumber : null}
      />
      {imported && (
        <div className="mb-4">
          <Alert tone="success">已从 Word 文件写入 {imported} 栏内容，请逐栏核对。</Alert>
        </div>
      )}
      <LateTexts texts={found.lateTexts} form={found.form} content={found.content} />
      <WritingScreen
        key={id}
        suggestionId={id}
        options={found.call.options}
        content={found.content}
        fields={fields}
        readOnly={readOnly}
        remarks={remarks}
        evidence={evidence}
        submitted={submitted && { number: submitted.version.number, content: submitted.version.content }}
        section={section}
      />
    </>
  )
}
